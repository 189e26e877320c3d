package cn.canbao.workbook.xlsx.xml;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import cn.canbao.workbook.xlsx.container.PartSource;

/**
 * Where the pieces of XML end: names, texts, attribute values, comments and so on. Each method returns the index after the token, or a
 * negative value if more input is needed.
 */
abstract class XmlLexer extends XmlBuffer {

    private static final int LONGEST_REFERENCE = 32;

    /** Whether the text or value looked at last is not what it stands for: it has references or line ends to be undone. */
    boolean isRough;

    /** The first colon of the name looked at last; 0 when there is none. */
    int colon;

    /** The character that the reference looked at last means. */
    int referenced;

    XmlLexer(PartSource source) {
        super(source);
    }

    /** The place of the tag behind a text; {@code ~place} of where more is needed when the window ends first. */
    final int textEnd(int from) {
        byte[] window = bytes;
        int place = from;
        while (true) {
            while (XmlByte.isPlainText(window[place])) {
                place++;
            }
            byte b = window[place];
            if (b == '<') {
                return place;
            }
            int next;
            if (b == '&') {
                isRough = true;
                next = referenceEnd(place);
            } else if (b == ']') {
                next = bracketEnd(place);
            } else {
                isRough |= b == '\r';
                next = characterEnd(place);
            }
            if (next < 0) {
                return ~place;
            }
            place = next;
        }
    }

    /** The place of the quote behind an attribute's value. */
    final int valueEnd(int from, byte quote) {
        byte[] window = bytes;
        int place = from;
        while (true) {
            while (XmlByte.isPlainValue(window[place])) {
                place++;
            }
            byte b = window[place];
            if (b == quote) {
                return place;
            }
            if (b == '<') {
                throw illFormed("< in an attribute", place);
            }
            int next;
            if (b == '&') {
                isRough = true;
                next = referenceEnd(place);
            } else {
                isRough |= XmlByte.isSpace(b);
                next = characterEnd(place);
            }
            if (next < 0) {
                return MORE;
            }
            place = next;
        }
    }

    /** The place behind a name. */
    final int nameEnd(int from) {
        byte[] window = bytes;
        int place = from;
        while (XmlByte.isName(window[place])) {
            place++;
        }
        colon = 0;
        byte b = window[place];
        boolean isWhole = b != ':' && b > 0 && place > from && XmlByte.isNameStart(window[from]);
        return isWhole ? place : unusualNameEnd(from);
    }

    private int unusualNameEnd(int from) {
        byte[] window = bytes;
        int place = from;
        if (!XmlByte.isNameStart(window[place])) {
            if (place >= limit) {
                return MORE;
            }
            throw illFormed("no name", place);
        }
        while (true) {
            byte b = window[place];
            if (b == ':') {
                if (colon > 0) {
                    throw illFormed("two colons in a name", place);
                }
                colon = place;
                place++;
            } else if (XmlByte.isName(b)) {
                place++;
            } else if (b < 0) {
                place = characterEnd(place);
                if (place < 0) {
                    return MORE;
                }
            } else if (place >= limit) {
                return MORE;
            } else if (colon == place - 1) {
                throw illFormed("no name behind a colon", place);
            } else {
                return place;
            }
        }
    }

    final int spaceEnd(int from) {
        int place = from;
        while (XmlByte.isSpace(bytes[place])) {
            place++;
        }
        return place;
    }

    /** The place behind a reference to a character, by name or by number. */
    final int referenceEnd(int from) {
        int end = from + 1;
        while (bytes[end] != ';') {
            if (end >= limit) {
                return MORE;
            }
            if (end - from > LONGEST_REFERENCE || bytes[end] <= ' ') {
                throw illFormed("& without reference", from);
            }
            end++;
        }
        String name = new String(bytes, from + 1, end - from - 1, ISO_8859_1);
        referenced = switch (name) {
            case "lt" -> '<';
            case "gt" -> '>';
            case "amp" -> '&';
            case "quot" -> '"';
            case "apos" -> '\'';
            default -> numbered(name, from);
        };
        return end + 1;
    }

    /** The place behind the end of a comment, a CDATA section or an instruction that began before. */
    final int closeEnd(int from, String close) {
        int place = from;
        while (place >= 0) {
            if (bytes[place] == close.charAt(0)) {
                if (place + close.length() > limit) {
                    return MORE;
                }
                if (ByteSlice.equal(bytes, place, place + close.length(), close)) {
                    return place + close.length();
                }
                if (close.startsWith("--") && bytes[place + 1] == '-') {
                    throw illFormed("-- in a comment", place);
                }
            }
            place = characterEnd(place);
        }
        return MORE;
    }

    /** {@code ]]>} may end nothing but a CDATA section. */
    private int bracketEnd(int place) {
        if (place + 2 >= limit) {
            return MORE;
        }
        if (bytes[place + 1] == ']' && bytes[place + 2] == '>') {
            throw illFormed("]]>", place);
        }
        return place + 1;
    }

    private int numbered(String name, int place) {
        try {
            boolean isHex = name.startsWith("#x");
            boolean isSigned = name.indexOf('+') >= 0 || name.indexOf('-') >= 0;
            if (name.startsWith("#") && !isSigned) {
                int code = Integer.parseInt(name.substring(isHex ? 2 : 1), isHex ? 16 : 10);
                if (XmlByte.isCharacter(code)) {
                    return code;
                }
            }
        } catch (NumberFormatException e) {
            throw illFormed("reference " + name, place);
        }
        throw illFormed("reference " + name, place);
    }
}
