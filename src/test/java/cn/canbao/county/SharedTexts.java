package cn.canbao.county;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;

/** The texts of a workbook, each once, in the order of their first use, as Excel keeps them. */
final class SharedTexts {

    private final Map<String, Integer> places = new HashMap<>();
    private final ByteArrayOutputStream items = new ByteArrayOutputStream();
    private long uses;

    /** The place of a plain text. */
    int place(String text) {
        uses++;
        var known = places.get(text);
        return known != null ? known : add(text, "");
    }

    /** The place of a name, which keeps how it is spoken. */
    int place(Name name) {
        uses++;
        var known = places.get(name.text());
        return known != null ? known : add(name.text(), guide(0, name.surname()) + guide(1, name.given()));
    }

    private static String guide(int character, String spoken) {
        return "<rPh sb=\"" + character + "\" eb=\"" + (character + 1) + "\"><t>" + spoken + "</t></rPh>";
    }

    /** Excel notes the font of a guide for texts that could have one. */
    private int add(String text, String phonetics) {
        int place = places.size();
        places.put(text, place);
        var guide = text.codePoints().allMatch(c -> c < 128)
                ? ""
                : phonetics + "<phoneticPr fontId=\"1\"" + (phonetics.isEmpty() ? " type=\"noConversion\"" : "") + "/>";
        items.writeBytes(("<si><t>" + text + "</t>" + guide + "</si>").getBytes(StandardCharsets.UTF_8));
        return place;
    }

    void writeTo(OutputStream out) throws IOException {
        out.write((XlsxParts.XML + "<sst xmlns=\"" + XlsxParts.MAIN + "\" count=\"" + uses + "\" uniqueCount=\""
                        + places.size() + "\">")
                .getBytes(StandardCharsets.UTF_8));
        items.writeTo(out);
        out.write("</sst>".getBytes(StandardCharsets.UTF_8));
    }
}
