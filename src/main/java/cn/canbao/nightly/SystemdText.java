package cn.canbao.nightly;

/** Texts as systemd reads them in a unit. */
final class SystemdText {

    private SystemdText() {}

    /** A value that reaches to the end of its line: only what systemd would fill in itself is masked. */
    static String value(String text) {
        return text.replace("%", "%%");
    }

    /** A word in quotes, for example a variable of the environment. */
    static String quoted(String word) {
        return "\"" + value(word.replace("\\", "\\\\").replace("\"", "\\\"")) + "\"";
    }

    /** A word of a command line, where variables would be filled in too. */
    static String argument(String word) {
        return quoted(word.replace("$", "$$"));
    }
}
