package cn.canbao.workbook;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The fonts of a workbook that show letters as signs: the P of Wingdings 2 is a tick. What somebody sees in such a cell is the sign. */
public final class SymbolFonts {

    private static final Map<String, Map<Character, Character>> SIGNS = Map.of(
            "wingdings", signs("ü✓ û✗ þ☑ ý☒ ¨□ o□ p□ q□ n■ l● ¡○ m○"),
            "wingdings 2", signs("P✓ O✗ R☑ Q☒ S☒ T☒ £□ ¢■"),
            "wingdings 3", Map.of(),
            "webdings", signs("a✓ r✗ c□ g■ n●"),
            "marlett", signs("a✓ b✓"),
            "zapfdingbats", signs("3✓ 4✓ 5✗ 6✗ 7✗ 8✗ n■ l● o□ m○"));

    /** Where programs put the letters of such fonts that no other font has. */
    private static final char FIRST_PRIVATE = '\uF020';

    private static final char LAST_PRIVATE = '\uF0FF';
    private static final char FIRST_PRINTED = '!';
    private static final char LAST_OF_FONT = 0xFF;

    private final List<@Nullable String> fonts = new ArrayList<>();
    private final List<@Nullable String> styles = new ArrayList<>();
    private boolean isEmpty = true;

    private static Map<Character, Character> signs(String pairs) {
        Map<Character, Character> signs = new HashMap<>();
        for (String pair : pairs.split(" ", -1)) {
            signs.put(pair.charAt(0), pair.charAt(1));
        }
        return Map.copyOf(signs);
    }

    /** Adds the next font. */
    public void font(@Nullable String name) {
        String known = name == null ? "" : name.strip().toLowerCase(Locale.ROOT);
        fonts.add(SIGNS.containsKey(known) ? known : null);
    }

    /** Adds the next cell style with the number of its font, from 0. */
    public void style(int font) {
        String name = font >= 0 && font < fonts.size() ? fonts.get(font) : null;
        isEmpty &= name == null;
        styles.add(name);
    }

    /** Whether no cell style has such a font, as in most workbooks. */
    public boolean isEmpty() {
        return isEmpty;
    }

    /** The cell as it is seen; a letter whose sign is not known stays, with the name of its font, so that nobody takes it for the letter. */
    public @Nullable Cell shown(@Nullable Cell cell, int style) {
        String font = style >= 0 && style < styles.size() ? styles.get(style) : null;
        if (cell == null || font == null || cell.kind() != CellKind.TEXT) {
            return cell;
        }
        Map<Character, Character> signs = SIGNS.getOrDefault(font, Map.of());
        StringBuilder shown = new StringBuilder();
        boolean isUnknown = false;
        for (int i = 0; i < cell.text().length(); i++) {
            char written = cell.text().charAt(i);
            char letter =
                    written >= FIRST_PRIVATE && written <= LAST_PRIVATE ? (char) (written & LAST_OF_FONT) : written;
            Character sign = signs.get(letter);
            isUnknown |= sign == null && letter >= FIRST_PRINTED && letter <= LAST_OF_FONT;
            shown.append(sign == null ? letter : sign.charValue());
        }
        String text = isUnknown ? shown + " (" + font + ")" : shown.toString();
        return new Cell(cell.column(), CellKind.TEXT, text, cell.note());
    }
}
