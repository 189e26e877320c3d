package cn.canbao.workbook;

import java.util.ArrayList;
import java.util.List;

/** The texts that the cells of an .xlsx refer to by number; phonetic guides are left out. */
final class SharedStrings {

    private final List<String> texts = new ArrayList<>();

    /** Reads the part to its end. */
    void read(XmlPart part) {
        while (part.next()) {
            if (part.isStart("si")) {
                texts.add(richText(part, "si"));
            }
        }
    }

    /** The text of a number as it stands in a cell. */
    String text(String number) {
        try {
            return texts.get(Integer.parseInt(number.strip()));
        } catch (NumberFormatException | IndexOutOfBoundsException e) {
            throw UnreadableWorkbookException.broken(
                    "sheet", "shared string " + number + " of " + texts.size() + " does not exist");
        }
    }

    /** The text of an {@code si} or {@code is} element with all its runs; moves to its end. */
    static String richText(XmlPart part, String element) {
        var text = new StringBuilder();
        while (part.next() && !part.isEnd(element)) {
            if (part.isStart("rPh")) {
                part.skip("rPh");
            } else if (part.isStart("t")) {
                text.append(part.text());
            }
        }
        return CellText.unescape(text.toString());
    }
}
