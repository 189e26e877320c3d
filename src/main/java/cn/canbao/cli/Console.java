package cn.canbao.cli;

import cn.canbao.problem.Message;
import cn.canbao.text.PlainLine;
import java.io.PrintWriter;
import java.util.Locale;
import picocli.CommandLine.Model.CommandSpec;

/**
 * Whom a command talks to, in the language of the bureau.
 *
 * @param out results
 * @param err what goes on, and what went wrong
 * @param language the language
 */
record Console(PrintWriter out, PrintWriter err, Locale language) {

    /** The console of a command. */
    static Console of(CommandSpec command, Locale language) {
        return new Console(command.commandLine().getOut(), command.commandLine().getErr(), language);
    }

    /** Tells a result, with paths as they are. */
    void say(Message message) {
        out.println(PlainLine.visible(message.in(language)));
        out.flush();
    }

    /** Tells what goes on, or what is wrong. */
    void warn(Message message) {
        err.println(words(message));
        err.flush();
    }

    /** A message on one line, without ID numbers. */
    String words(Message message) {
        return PlainLine.of(message.in(language));
    }

    /** The sentence of a key that needs no facts. */
    String words(String key) {
        return Message.of(key).in(language);
    }
}
