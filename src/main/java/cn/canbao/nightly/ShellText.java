package cn.canbao.nightly;

/** Texts as a POSIX shell takes them for one word. */
final class ShellText {

    private ShellText() {}

    /** A word in quotes; a quote in it stands in quotes of the other kind, so that there is no backslash, which cron might take away. */
    static String quoted(String word) {
        return "'" + word.replace("'", "'\"'\"'") + "'";
    }
}
