package cn.canbao.cli;

import cn.canbao.job.RunProgress;
import cn.canbao.problem.Message;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;

/** Shows progress: a bar on a terminal, plain lines in a log. */
final class ConsoleProgress implements RunProgress, AutoCloseable {

    private static final int LINES = 10;

    private final Console console;
    private final boolean terminal;
    private @Nullable ProgressBar bar;
    private int expected;
    private int read;

    private ConsoleProgress(Console console, boolean terminal) {
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
            bar = new ProgressBarBuilder()
                    .setTaskName(console.words("reading"))
                    .setInitialMax(count)
                    .setStyle(ProgressBarStyle.ASCII)
                    .build();
        } else {
            console.warn(Message.of("reading-files").with("count", count));
        }
    }

    @Override
    public synchronized void fileRead() {
        read++;
        if (bar != null) {
            bar.step();
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
        if (bar != null) {
            bar.close();
            bar = null;
        }
    }
}
