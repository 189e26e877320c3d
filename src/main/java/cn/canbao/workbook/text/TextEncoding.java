package cn.canbao.workbook.text;

import cn.canbao.workbook.UnreadableWorkbookException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Detects the encoding of a text file from all of its bytes: by its byte order mark, else UTF-8 where every byte fits, else
 * what a page declares, else GB18030. A byte that fits nowhere is never replaced: the file is refused, with its line.
 */
public final class TextEncoding {

    private static final Charset GB18030 = Charset.forName("GB18030");
    private static final int HEAD = 4096;

    private TextEncoding() {}

    /**
     * The encoding of a file.
     *
     * @param declared the encodings that the text itself names, the likeliest first
     * @throws UnreadableWorkbookException when its bytes are in none of the encodings that are read
     * @throws UncheckedIOException when the disk fails
     */
    public static Charset of(Path file, List<Charset> declared) {
        byte[] head = head(file, HEAD);
        Charset wide = wide(head);
        if (wide != null) {
            return sure(file, wide);
        }
        if (startsWithMark(head, StandardCharsets.UTF_8)) {
            return sure(file, StandardCharsets.UTF_8);
        }
        DecodingPass utf8 = DecodingPass.over(file, StandardCharsets.UTF_8);
        if (utf8.isComplete() && (utf8.isAscii() || utf8.hasWideCharacters())) {
            return StandardCharsets.UTF_8;
        }
        for (Charset charset : declared) {
            if (!utf8.isComplete() && DecodingPass.over(file, charset).isComplete()) {
                return charset;
            }
        }
        DecodingPass chinese = DecodingPass.over(file, GB18030);
        if (chinese.isComplete()) {
            return GB18030;
        }
        if (utf8.isComplete()) {
            return StandardCharsets.UTF_8;
        }
        throw UnreadableWorkbookException.unknownEncoding(Math.max(utf8.line(), chinese.line()));
    }

    /** The beginning of a text, as far as it can tell what the text is; empty when the bytes are no text at all. */
    public static String beginning(byte[] head) {
        Charset wide = wide(head);
        if (wide != null) {
            String text = new String(head, 0, head.length & ~1, wide);
            return isText(text) ? text : "";
        }
        // the words that tell a markup are ASCII in every encoding that is left
        String text = new String(head, StandardCharsets.ISO_8859_1);
        return text.indexOf(0) < 0 && isText(text) ? text : "";
    }

    /** UTF-16 by its mark, or by its zero bytes: those of ASCII characters stand all in front of them or all behind; null for others. */
    private static @Nullable Charset wide(byte[] head) {
        if (startsWithMark(head, StandardCharsets.UTF_16LE)) {
            return StandardCharsets.UTF_16LE;
        }
        if (startsWithMark(head, StandardCharsets.UTF_16BE)) {
            return StandardCharsets.UTF_16BE;
        }
        int[] zeros = new int[2];
        for (int i = 0; i < head.length; i++) {
            if (head[i] == 0) {
                zeros[i & 1]++;
            }
        }
        if ((zeros[0] == 0) == (zeros[1] == 0)) {
            return null;
        }
        return zeros[0] == 0 ? StandardCharsets.UTF_16LE : StandardCharsets.UTF_16BE;
    }

    private static Charset sure(Path file, Charset charset) {
        DecodingPass pass = DecodingPass.over(file, charset);
        if (!pass.isComplete()) {
            throw UnreadableWorkbookException.unknownEncoding(pass.line());
        }
        return charset;
    }

    private static boolean startsWithMark(byte[] head, Charset charset) {
        byte[] mark = "\uFEFF".getBytes(charset);
        if (head.length < mark.length) {
            return false;
        }
        for (int i = 0; i < mark.length; i++) {
            if (head[i] != mark[i]) {
                return false;
            }
        }
        return true;
    }

    /** Programs write hardly any control characters into texts; other files are full of them. */
    private static boolean isText(String text) {
        long controls = text.chars()
                .filter(c -> c < ' ' && c != '\t' && c != '\n' && c != '\r' && c != '\f')
                .count();
        return controls * 100 < text.length();
    }

    /** The first bytes of a file. */
    public static byte[] head(Path file, int length) {
        try (var in = Files.newInputStream(file)) {
            return in.readNBytes(length);
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read " + file + ": " + e.getMessage(), e);
        }
    }
}
