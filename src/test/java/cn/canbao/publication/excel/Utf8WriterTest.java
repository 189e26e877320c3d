package cn.canbao.publication.excel;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class Utf8WriterTest {

    private static final String PIECE = "a é 参 𠮷 ，";

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();

    @Test
    void writesWhatThePlatformWouldWriteHoweverLong() throws IOException {
        // the characters of a pair come to lie on both sides of every inner bound
        for (int shift = 0; shift < PIECE.length(); shift++) {
            String text = "x".repeat(shift) + PIECE.repeat(20_000);
            out.reset();
            try (Utf8Writer writer = new Utf8Writer(out)) {
                writer.write(text);
                writer.write(text.toCharArray());
                writer.write('参');
                writer.write("<markup>".getBytes(StandardCharsets.UTF_8));
            }
            assertThat(out.toString(StandardCharsets.UTF_8)).isEqualTo(text + text + "参<markup>");
        }
    }

    @Test
    void writesAQuestionMarkForHalfAPairAsThePlatformDoes() throws IOException {
        String text = "a\uD842b\uDFB7";
        try (Utf8Writer writer = new Utf8Writer(out)) {
            writer.write(text);
        }
        assertThat(out.toByteArray()).isEqualTo(text.getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void writesMarkupThatIsLongerThanItsRoom() throws IOException {
        byte[] markup = "m".repeat(200_000).getBytes(StandardCharsets.UTF_8);
        try (Utf8Writer writer = new Utf8Writer(out)) {
            writer.write("before ");
            writer.write(markup);
        }
        assertThat(out.size()).isEqualTo(200_007);
    }
}
