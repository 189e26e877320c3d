package cn.canbao.publication.excel;

import cn.canbao.publication.title.TitleLines;
import cn.canbao.publication.title.TitleWords;
import java.util.List;

/**
 * The title over a sheet, on as many lines as it takes.
 *
 * @param text its text, with line breaks
 * @param lines how many lines it has
 */
public record SheetTitle(String text, int lines) {

    /** How much wider than the usual text it is. */
    private static final double ENLARGED = 18 / 11.0;

    private static final float ONE_LINE = 32;
    private static final float FURTHER_LINE = 24;

    /**
     * See its parts.
     *
     * @param width of the sheet, in characters of its columns
     */
    public static SheetTitle of(TitleWords words, String title, int width) {
        List<String> lines = new TitleLines(words).of(title, Math.max(1, Math.floor(width / 2.0 / ENLARGED)));
        return new SheetTitle(String.join("\n", lines), lines.size());
    }

    /** The height of its row in points. */
    public float height() {
        return ONE_LINE + FURTHER_LINE * (lines - 1);
    }
}
