package cn.canbao.workbook.xls;

import cn.canbao.workbook.CellNote;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import org.apache.poi.hssf.record.FontRecord;
import org.apache.poi.hssf.record.common.FormatRun;
import org.apache.poi.hssf.record.common.UnicodeString;
import org.jspecify.annotations.Nullable;

/** The fonts of an .xls, and what they make of a text that is written in several of them. */
final class XlsFonts {

    /** Number 4 is given to no font. */
    private static final int SKIPPED = 4;

    private static final int WHITE = 1;
    private static final int WHITE_OF_PALETTE = 9;

    private final List<FontRecord> fonts = new ArrayList<>();

    void add(FontRecord font) {
        fonts.add(font);
    }

    boolean isStruck(int number) {
        FontRecord font = font(number);
        return font != null && font.isStruckout();
    }

    boolean isWhite(int number) {
        FontRecord font = font(number);
        return font != null
                && (font.getColorPaletteIndex() == WHITE || font.getColorPaletteIndex() == WHITE_OF_PALETTE);
    }

    /** Whether a font writes in a colour of the palette. */
    boolean hasColour(int number, int colour) {
        FontRecord font = font(number);
        return font != null && font.getColorPaletteIndex() == colour;
    }

    /**
     * A text without what is struck through or raised in it.
     *
     * @param text what is left
     * @param note what its runs say; null when nothing
     */
    record Read(String text, @Nullable CellNote note) {}

    /** Reads a text. Where nothing is left, it is all of the text. */
    Read read(UnicodeString written) {
        String text = written.getString();
        Iterator<FormatRun> runs = written.formatIterator();
        if (runs == null) {
            return new Read(text, null);
        }
        StringBuilder read = new StringBuilder();
        StringBuilder others = new StringBuilder();
        boolean isStruckSomewhere = false;
        boolean isLeftOut = false;
        int from = 0;
        while (runs.hasNext() && from < text.length()) {
            FormatRun run = runs.next();
            int to = Math.min(Math.max(run.getCharacterPos(), from), text.length());
            (isLeftOut ? others : read).append(text, from, to);
            FontRecord font = font(run.getFontIndex());
            boolean isStruck = font != null && font.isStruckout();
            isLeftOut = isStruck || (font != null && font.getSuperSubScript() != FontRecord.SS_NONE);
            isStruckSomewhere |= isStruck && to < text.length();
            from = to;
        }
        (isLeftOut ? others : read).append(text, from, text.length());
        if (others.toString().isBlank()) {
            return new Read(text, null);
        }
        return read.toString().isBlank()
                ? new Read(text, isStruckSomewhere ? CellNote.struck() : null)
                : new Read(read.toString(), CellNote.withLeftOut(others.toString()));
    }

    private @Nullable FontRecord font(int number) {
        int place = number > SKIPPED ? number - 1 : number;
        return place >= 0 && place < fonts.size() ? fonts.get(place) : null;
    }
}
