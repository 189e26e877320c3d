package cn.canbao.workbook;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Recognises unsupported formats by their first bytes; each has a name in the texts {@code format.*}. */
final class UnsupportedFormat {

    /**
     * How a kind of file begins.
     *
     * @param format the last part of the text key {@code format.*}
     * @param at where in the file the bytes stand
     * @param bytes the bytes, as characters of one byte
     */
    private record Signature(String format, int at, String bytes) {

        boolean fits(byte[] head) {
            if (head.length < at + bytes.length()) {
                return false;
            }
            for (int i = 0; i < bytes.length(); i++) {
                if ((head[at + i] & 0xFF) != bytes.charAt(i)) {
                    return false;
                }
            }
            return true;
        }
    }

    private static final List<Signature> SIGNATURES = List.of(
            new Signature("pdf", 0, "%PDF"),
            new Signature("old-excel", 0, "\t\0\4\0"),
            new Signature("old-excel", 0, "\t\2\6\0"),
            new Signature("old-excel", 0, "\t\4\6\0"),
            new Signature("old-excel", 0, "\t\b\b\0"),
            new Signature("old-excel", 0, "\t\b\20\0"),
            new Signature("archive", 0, "Rar!"),
            new Signature("archive", 0, "7z\u00BC\u00AF"),
            new Signature("archive", 0, "\u001F\u008B"),
            new Signature("archive", 0, "BZh"),
            new Signature("archive", 0, "\u00FD7zXZ\0"),
            new Signature("archive", 0, "PK\7\b"),
            new Signature("archive", 257, "ustar"),
            new Signature("picture", 0, "\u0089PNG"),
            new Signature("picture", 0, "\u00FF\u00D8\u00FF"),
            new Signature("picture", 0, "GIF8"),
            new Signature("picture", 0, "II*\0"),
            new Signature("picture", 0, "MM\0*"),
            new Signature("picture", 4, "ftyp"),
            new Signature("picture", 8, "WEBP"),
            new Signature("picture", 6, "\0\0\0\0\66\0\0\0"),
            new Signature("word", 0, "{\\rtf"),
            new Signature("sylk", 0, "ID;P"));

    private UnsupportedFormat() {}

    /** What a file is by its first bytes; null when they say nothing. */
    static @Nullable String bySignature(byte[] head) {
        return SIGNATURES.stream()
                .filter(signature -> signature.fits(head))
                .map(Signature::format)
                .findFirst()
                .orElse(null);
    }

    /** What a text is that is neither a table of values nor a page; null when it may be one of them. */
    static @Nullable String byMarkup(String beginning) {
        String text = beginning.toLowerCase(Locale.ROOT);
        if (text.stripLeading().startsWith("mime-version:")) {
            return "web-archive";
        }
        if (text.contains("<workbook")
                && (text.contains("urn:schemas-microsoft-com:office:spreadsheet")
                        || text.contains("<?mso-application"))) {
            return "xml-spreadsheet";
        }
        return text.contains("<?xml") && !isPage(beginning) ? "xml" : null;
    }

    /** Whether a text is a page of HTML. */
    static boolean isPage(String beginning) {
        String text = beginning.toLowerCase(Locale.ROOT);
        return text.contains("<html") || text.contains("<table") || text.contains("<!doctype html");
    }
}
