package cn.canbao.publication;

import java.io.IOException;
import org.apache.poi.xssf.streaming.SheetDataWriter;

/** Writes the rows of a sheet as its parent does, which writes every text character by character; most texts can be written at once. */
final class SheetWriter extends SheetDataWriter {

    private static final char FIRST_OUTSIDE = '\u00A0';

    SheetWriter() throws IOException {}

    @Override
    protected void outputEscapedString(String text) throws IOException {
        if (isPlain(text)) {
            _out.write(text);
        } else {
            super.outputEscapedString(text);
        }
    }

    /** Whether every character stands for itself in XML, which the parent sees to otherwise. */
    private static boolean isPlain(String text) {
        for (int i = 0; i < text.length(); i++) {
            char character = text.charAt(i);
            boolean isPlain = character < FIRST_OUTSIDE
                    ? character >= ' ' && character < 0x7F && "<>&\"".indexOf(character) < 0
                    : character > FIRST_OUTSIDE && character < Character.MIN_SURROGATE;
            if (!isPlain) {
                return false;
            }
        }
        return true;
    }
}
