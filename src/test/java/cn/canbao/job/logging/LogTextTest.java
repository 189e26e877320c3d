package cn.canbao.job.logging;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.spi.LoggingEvent;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What the log makes of texts that were written to deceive its reader. */
class LogTextTest {

    private static final String FORGED = "\n2021-02-02 10:00:00.000 INFO  [main] c.c.cli.RunCommand Files 0";

    @Test
    void keepsAMessageOnOneLine() {
        assertThat(message("Cannot read 东镇" + FORGED + "\u2028\u001B[2J.xlsx"))
                .hasLineCount(1)
                .startsWith("Cannot read 东镇\\u000A2021-02-02")
                .endsWith("\\u2028\\u001B[2J.xlsx");
    }

    @Test
    void hidesNumbersInMessagesAndInWhatWasThrown() {
        String text = message("520501198001010019")
                + trace(new IllegalStateException("５２０５０１１９８００１０１００１９", new RuntimeException("520501-19800101-0019")));

        assertThat(text)
                .contains("520501**********19")
                .contains("５２０５０１**********１９")
                .doesNotContain("1980", "１９８０");
    }

    @Test
    void indentsEveryLineOfWhatWasThrown() {
        String text = trace(new IllegalStateException("Value too long: 甲" + FORGED));

        assertThat(text.lines()).hasSizeGreaterThan(3).allMatch(line -> line.startsWith("    "));
        assertThat(text).contains("LogTextTest.indentsEveryLineOfWhatWasThrown").endsWith("\n");
    }

    @Test
    void saysNothingMoreWhenNothingWasThrown() {
        assertThat(trace(null)).isEmpty();
    }

    private static String message(String message) {
        return new MaskedMessageConverter().convert(event(message, null));
    }

    private static String trace(@Nullable Throwable thrown) {
        MaskedThrowableConverter trace = new MaskedThrowableConverter();
        trace.start();
        return trace.convert(event("", thrown));
    }

    private static LoggingEvent event(String message, @Nullable Throwable thrown) {
        return new LoggingEvent(
                "test", new LoggerContext().getLogger("test"), Level.ERROR, message, thrown, new Object[0]);
    }
}
