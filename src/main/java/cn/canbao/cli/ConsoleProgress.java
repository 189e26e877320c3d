package cn.canbao.cli;

import cn.canbao.job.Progress;
import java.io.PrintWriter;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;

/** Shows progress: a bar on a terminal, plain lines in a log. */
final class ConsoleProgress implements Progress, AutoCloseable {

    private static final int LINES = 10;

    private final PrintWriter lines;
    private final boolean terminal;
    private @Nullable ProgressBar bar;
    private int expected;
    private int read;

    private ConsoleProgress(PrintWriter lines, boolean terminal) {
        this.lines = lines;
        this.terminal = terminal;
    }

    /** Shows a bar where the console is a terminal, else prints to the writer. */
    static ConsoleProgress on(PrintWriter lines) {
        return new ConsoleProgress(lines, CommandLine.Help.Ansi.AUTO.enabled());
    }

    @Override
    public synchronized void filesToRead(int count) {
        expected = count;
        read = 0;
        if (terminal && count > 0) {
            bar = new ProgressBarBuilder()
                    .setTaskName("读取")
                    .setInitialMax(count)
                    .setStyle(ProgressBarStyle.ASCII)
                    .build();
        } else {
            lines.println("Reading " + count + " files");
        }
    }

    @Override
    public synchronized void fileRead() {
        read++;
        if (bar != null) {
            bar.step();
        } else if (expected >= LINES && read % (expected / LINES) == 0) {
            lines.println("Read " + read + " of " + expected + " files");
        }
    }

    @Override
    public synchronized void step(String name) {
        if (!name.startsWith("read")) {
            close();
        }
        if (!terminal) {
            lines.println("Step " + name);
        }
    }

    @Override
    public synchronized void notice(String sentence) {
        close();
        lines.println(sentence);
    }

    @Override
    public synchronized void close() {
        if (bar != null) {
            bar.close();
            bar = null;
        }
    }
}
