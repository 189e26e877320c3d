package cn.canbao.workbook.xlsx.xml;

import cn.canbao.workbook.SheetBounds;

/**
 * Fast path for a cell as nearly all programs write it: {@code <c r="B7" s="3" t="s"><v>12</v></c>}, with the attributes in this order and
 * nothing in need of decoding. It is read in one go; whatever looks different is left to {@link XmlPullParser}, which reads both alike.
 */
public final class FastCellParser {

    private static final int MOST_LETTERS = 3;
    private static final int MOST_DIGITS = 7;

    public int column;
    public int style;
    public String type = "n";
    public final ByteSlice value = new ByteSlice();

    /**
     * Reads the cell that the window stands at; false leaves everything as it is.
     *
     * @param row number of the row that it must be in
     * @param previous column of the cell before
     */
    boolean read(XmlBuffer window, int row, int previous) {
        byte[] bytes = window.bytes;
        int at = window.at;
        if (bytes[at] != '<'
                || bytes[at + 1] != 'c'
                || bytes[at + 2] != ' '
                || bytes[at + 3] != 'r'
                || bytes[at + 4] != '='
                || bytes[at + 5] != '"') {
            return false;
        }
        at += 6;
        int begin = at;
        int letters = 0;
        int letter;
        while ((letter = bytes[at] - 'A') >= 0 && letter < 26) {
            letters = letters * 26 + letter + 1;
            at++;
        }
        int digitsBegin = at;
        int number = 0;
        int digit;
        while ((digit = bytes[at] - '0') >= 0 && digit <= 9) {
            number = number * 10 + digit;
            at++;
        }
        if (digitsBegin - begin > MOST_LETTERS
                || at - digitsBegin > MOST_DIGITS
                || number != row
                || letters - 1 <= previous
                || letters - 1 > SheetBounds.LAST_COLUMN
                || bytes[at] != '"') {
            return false;
        }
        at++;
        int styled = 0;
        if (bytes[at] == ' ' && bytes[at + 1] == 's' && bytes[at + 2] == '=' && bytes[at + 3] == '"') {
            at += 4;
            begin = at;
            while ((digit = bytes[at] - '0') >= 0 && digit <= 9) {
                styled = styled * 10 + digit;
                at++;
            }
            if (at == begin || at - begin > MOST_DIGITS || bytes[at] != '"') {
                return false;
            }
            at++;
        }
        String typed = "n";
        if (bytes[at] == ' ' && bytes[at + 1] == 't' && bytes[at + 2] == '=' && bytes[at + 3] == '"') {
            if (bytes[at + 4] == 's' && bytes[at + 5] == '"') {
                typed = "s";
            } else if (bytes[at + 4] != 'n' || bytes[at + 5] != '"') {
                return false;
            }
            at += 6;
        }
        int end = valueEnd(bytes, at);
        if (end < 0) {
            return false;
        }
        window.at = end;
        column = letters - 1;
        style = styled;
        type = typed;
        return true;
    }

    /** The place behind the cell whose start tag is complete but for its last bracket; negative when it looks different. */
    private int valueEnd(byte[] bytes, int place) {
        if (bytes[place] == '/' && bytes[place + 1] == '>') {
            value.of(bytes, place, place);
            return place + 2;
        }
        if (bytes[place] != '>' || bytes[place + 1] != '<' || bytes[place + 2] != 'v' || bytes[place + 3] != '>') {
            return -1;
        }
        int begin = place + 4;
        int at = begin;
        while (XmlByte.isPlainText(bytes[at])) {
            at++;
        }
        if (bytes[at] != '<'
                || bytes[at + 1] != '/'
                || bytes[at + 2] != 'v'
                || bytes[at + 3] != '>'
                || bytes[at + 4] != '<'
                || bytes[at + 5] != '/'
                || bytes[at + 6] != 'c'
                || bytes[at + 7] != '>') {
            return -1;
        }
        value.of(bytes, begin, at);
        return at + 8;
    }
}
