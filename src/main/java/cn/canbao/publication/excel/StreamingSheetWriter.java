package cn.canbao.publication.excel;

import java.io.File;
import java.io.FileOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.List;
import org.apache.poi.util.TempFile;
import org.apache.poi.xssf.streaming.SheetDataWriter;

/**
 * Writes the rows of a sheet as its parent does, which keeps every cell as an object and writes every text character by character; the
 * lines of long lists go to the file at once.
 */
public final class StreamingSheetWriter extends SheetDataWriter {

    private static final char FIRST_OUTSIDE = '\u00A0';
    private static final char FIRST_NONE = '\uFFFE';

    private static final byte[] ROW = bytes("<row r=\"");
    private static final byte[] HEIGHT = bytes("\" customHeight=\"1\" ht=\"");
    private static final byte[] ROW_BEGUN = bytes("\">\n");
    private static final byte[] ROW_END = bytes("</row>\n");
    private static final byte[] CELL = bytes("<c r=\"");
    private static final byte[] STYLE = bytes("\" s=\"");
    private static final byte[] NUMBER = bytes("\" t=\"n\"><v>");
    private static final byte[] NUMBER_END = bytes(".0</v></c>");
    private static final byte[] TEXT = bytes("\" t=\"inlineStr\"><is><t>");
    private static final byte[] SPACED_TEXT = bytes("\" t=\"inlineStr\"><is><t xml:space=\"preserve\">");
    private static final byte[] TEXT_END = bytes("</t></is></c>");

    private final Utf8Writer out;
    private final File file;

    private StreamingSheetWriter(Utf8Writer out, File file) throws IOException {
        super(out);
        this.out = out;
        this.file = file;
    }

    /** Writes to a file of its own, which is there until {@link #delete}. */
    static StreamingSheetWriter begin() throws IOException {
        File file = TempFile.createTempFile("sheet", ".xml");
        return new StreamingSheetWriter(new Utf8Writer(new FileOutputStream(file)), file);
    }

    @Override
    protected File getTempFile() {
        return file;
    }

    /** Removes the file. */
    void delete() throws IOException {
        Files.deleteIfExists(file.toPath());
    }

    /**
     * Writes a line of at most 26 cells. A sheet that is given lines has no rows of its parent's making.
     *
     * @param row its index from 0
     * @param height its height in points
     * @param style index of the style of every cell
     * @param values texts and whole numbers
     */
    public void line(int row, float height, int style, List<?> values) throws IOException {
        byte[] number = bytes(Integer.toString(row + 1));
        byte[] look = bytes(Integer.toString(style));
        out.write(ROW);
        out.write(number);
        out.write(HEIGHT);
        out.write(Float.toString(height));
        out.write(ROW_BEGUN);
        for (int column = 0; column < values.size(); column++) {
            out.write(CELL);
            out.write('A' + column);
            out.write(number);
            out.write(STYLE);
            out.write(look);
            write(values.get(column));
        }
        out.write(ROW_END);
    }

    private void write(Object value) throws IOException {
        if (value instanceof Integer number) {
            out.write(NUMBER);
            out.write(number.toString());
            out.write(NUMBER_END);
            return;
        }
        String text = value.toString();
        out.write(isSpaced(text) ? SPACED_TEXT : TEXT);
        outputEscapedString(text);
        out.write(TEXT_END);
    }

    /** Whether spaces stand where programs would take them away. */
    private static boolean isSpaced(String text) {
        return !text.isEmpty()
                && (Character.isWhitespace(text.charAt(0)) || Character.isWhitespace(text.charAt(text.length() - 1)));
    }

    private static byte[] bytes(String markup) {
        return markup.getBytes(StandardCharsets.UTF_8);
    }

    @Override
    protected void outputEscapedString(String text) throws IOException {
        if (isPlain(text)) {
            out.write(text);
        } else {
            super.outputEscapedString(CellEscapes.escaped(text));
        }
    }

    /** Whether every character stands for itself, in XML and for Excel, which is seen to otherwise. */
    private static boolean isPlain(String text) {
        for (int i = 0; i < text.length(); i++) {
            char character = text.charAt(i);
            boolean isPlain = character < FIRST_OUTSIDE
                    ? character >= ' ' && character < 0x7F && !isMarkup(character)
                    : character > FIRST_OUTSIDE && character < FIRST_NONE && !Character.isSurrogate(character);
            boolean mayBeEscape = character == '_' && i + 1 < text.length() && text.charAt(i + 1) == 'x';
            if (!isPlain || mayBeEscape) {
                return false;
            }
        }
        return true;
    }

    private static boolean isMarkup(char character) {
        return character == '<' || character == '>' || character == '&' || character == '"';
    }
}
