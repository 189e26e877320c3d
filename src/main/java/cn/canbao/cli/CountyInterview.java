package cn.canbao.cli;

import cn.canbao.problem.Message;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Asks somebody at a terminal for what a command line left out; asks nobody where there is no terminal. */
final class CountyInterview {

    private final @Nullable Function<String, @Nullable String> terminal;
    private final Console console;

    /**
     * Asks at one terminal, or nobody.
     *
     * @param terminal shows a question and gives the line that was typed, null at the end of input; null where there is no terminal
     * @param console whose language is asked in
     */
    CountyInterview(@Nullable Function<String, @Nullable String> terminal, Console console) {
        this.terminal = terminal;
        this.console = console;
    }

    /** At the terminal that this process was started from. */
    @SuppressWarnings("SystemConsoleNull") // a newer Java is asked for more
    static CountyInterview here(Console console) {
        java.io.Console terminal = System.console();
        return new CountyInterview(
                terminal != null && isTerminal(terminal) ? question -> terminal.readLine("%s", question) : null,
                console);
    }

    /** A newer Java has a console also where nobody sits at it, and says so; an older one has none then. */
    private static boolean isTerminal(java.io.Console console) {
        try {
            return Boolean.TRUE.equals(
                    java.io.Console.class.getMethod("isTerminal").invoke(console));
        } catch (ReflectiveOperationException e) {
            return true;
        }
    }

    /** The answer; what is usual where nothing was typed; empty where nobody can be asked. */
    Optional<String> ask(Message question, String usual) {
        if (terminal == null) {
            return Optional.empty();
        }
        String shown = usual.isEmpty()
                ? console.words(question) + " "
                : console.words(Message.of("init-question")
                                .with("question", question)
                                .with("usual", usual)) + " ";
        String answer = terminal.apply(shown);
        String text = answer == null ? "" : answer.strip();
        return Optional.of(text.isEmpty() ? usual : text).filter(one -> !one.isEmpty());
    }
}
