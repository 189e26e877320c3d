package cn.canbao.doctor;

import cn.canbao.problem.Message;
import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.UnsupportedCharsetException;
import java.util.List;

/**
 * Whether files can be named in Chinese and the console can print it.
 *
 * @param names the encoding that files are named in
 * @param console the encoding of the console
 * @param locale the locale, as it is set
 */
record EncodingCheck(String names, String console, String locale) implements Check {

    private static final char CHINESE = '参';

    static EncodingCheck ofThisProcess() {
        String names =
                System.getProperty("sun.jnu.encoding", Charset.defaultCharset().name());
        return new EncodingCheck(names, System.getProperty("stdout.encoding", names), setLocale());
    }

    private static String setLocale() {
        for (String variable : List.of("LC_ALL", "LC_CTYPE", "LANG")) {
            String value = System.getenv(variable);
            if (value != null && !value.isEmpty()) {
                return variable + "=" + value;
            }
        }
        return System.getProperty("user.language", "?") + "_" + System.getProperty("user.country", "");
    }

    @Override
    public Message subject() {
        return Message.of("doctor-encoding");
    }

    @Override
    public List<Finding> findings() {
        Message found = Message.of("doctor-encoding-found")
                .with("locale", locale)
                .with("names", names)
                .with("console", console);
        if (!isAble(names)) {
            return List.of(Finding.refused(subject(), found, Message.of("doctor-encoding-names-do")));
        }
        return List.of(
                isAble(console)
                        ? Finding.ok(subject(), found)
                        : Finding.mind(subject(), found, Message.of("doctor-encoding-console-do")));
    }

    private static boolean isAble(String charset) {
        try {
            return Charset.forName(charset).newEncoder().canEncode(CHINESE);
        } catch (IllegalCharsetNameException | UnsupportedCharsetException | UnsupportedOperationException e) {
            return false;
        }
    }
}
