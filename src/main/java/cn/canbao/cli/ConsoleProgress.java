package cn.canbao.cli;

import cn.canbao.job.RunProgress;
import cn.canbao.problem.Message;
import picocli.CommandLine;

/** Shows progress: a bar on a terminal, plain lines in a log. */
final class ConsoleProgress implements RunProgress, AutoCloseable {

    private static final int LINES = 10;
    private static final int PER_CENT = 100;
    private static final int CENT_PER_MARK = 2;

    private final Console console;
    private final boolean terminal;
    /** What the bar shows, in per cent; negative while there is none. */
    private int shown = -1;

    private int expected;
    private int read;

    ConsoleProgress(Console console, boolean terminal) {
        this.console = console;
        this.terminal = terminal;
    }

    /** Shows a bar where the console is a terminal, else prints lines. */
    static ConsoleProgress on(Console console) {
        return new ConsoleProgress(console, CommandLine.Help.Ansi.AUTO.enabled());
    }

    @Override
    public synchronized void filesToRead(int count) {
        expected = count;
        read = 0;
        if (terminal && count > 0) {
            show(0);
        } else {
            console.warn(Message.of("reading-files").with("count", count));
        }
    }

    @Override
    public synchronized void fileRead() {
        read++;
        if (shown >= 0) {
            show((int) ((long) PER_CENT * read / expected));
        } else if (expected >= LINES && read % (expected / LINES) == 0) {
            console.warn(Message.of("read-files").with("read", read).with("count", expected));
        }
    }

    @Override
    public synchronized void step(String name) {
        if (!name.startsWith("read")) {
            close();
        }
        if (!terminal) {
            console.warn(Message.of("step").with("step", Message.of("step-" + name, name)));
        }
    }

    @Override
    public synchronized void notice(Message sentence) {
        close();
        console.warn(sentence);
    }

    @Override
    public synchronized void close() {
        if (shown >= 0) {
            console.err().println();
            console.err().flush();
            shown = -1;
        }
    }

    /** Draws the bar over itself, when it changes. */
    private void show(int cent) {
        if (cent != shown) {
            int marks = cent / CENT_PER_MARK;
            console.err()
                    .print("\r" + console.words("reading") + " [" + "=".repeat(marks)
                            + " ".repeat(PER_CENT / CENT_PER_MARK - marks) + "] " + cent + "%");
            console.err().flush();
            shown = cent;
        }
    }
}
