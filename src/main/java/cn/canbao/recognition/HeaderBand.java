package cn.canbao.recognition;

import cn.canbao.recognition.label.LabelText;
import cn.canbao.text.IdMask;
import cn.canbao.workbook.Cell;
import cn.canbao.workbook.CellKind;
import cn.canbao.workbook.Row;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * One to three rows read as a header. A group label reaches right over blank cells until the next label in its row or above it (that
 * is what merged cells look like), a blank below inherits the label above.
 */
final class HeaderBand {

    /** What is longer is no label of a column, and only its beginning is needed to say so. */
    private static final int LONGEST_LABEL = 200;

    private static final Pattern SPACE = Pattern.compile("\\s+");

    private HeaderBand() {}

    /** The path of labels of every column that has a label of its own in the band, by index. */
    static Map<Integer, List<String>> paths(List<Row> band) {
        int width = band.stream()
                        .flatMap(row -> row.cells().stream())
                        .mapToInt(Cell::column)
                        .max()
                        .orElse(-1)
                + 1;
        String[] carried = new String[band.size()];
        Map<Integer, List<String>> paths = new TreeMap<>();
        for (int column = 0; column < width; column++) {
            List<String> path = new ArrayList<>();
            boolean own = false;
            boolean fresh = false;
            for (int i = 0; i < band.size(); i++) {
                String label = label(band.get(i), column);
                boolean last = i == band.size() - 1;
                if (label != null) {
                    own = true;
                    fresh = true;
                    carried[i] = last ? null : label;
                } else if (fresh) {
                    carried[i] = null;
                } else {
                    label = carried[i];
                }
                if (label != null && (path.isEmpty() || !same(path.get(path.size() - 1), label))) {
                    path.add(label);
                }
            }
            if (own) {
                paths.put(column, Collections.unmodifiableList(path));
            }
        }
        return paths;
    }

    private static boolean same(String above, String below) {
        return LabelText.normalise(above).equals(LabelText.normalise(below));
    }

    private static @Nullable String label(Row row, int column) {
        Cell cell = row.cell(column);
        if (cell == null || cell.isStruck()) {
            return null;
        }
        String label = cell.kind() == CellKind.TEXT ? SPACE.matcher(cell.text()).replaceAll("") : cell.shown();
        if (label.length() <= LONGEST_LABEL) {
            return label;
        }
        // masked before it is cut: the rest of an ID number would not be known for one
        String masked = IdMask.mask(label);
        return masked.substring(0, Math.min(LONGEST_LABEL, masked.length()));
    }
}
