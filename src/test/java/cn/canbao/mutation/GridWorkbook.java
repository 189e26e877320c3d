package cn.canbao.mutation;

import cn.canbao.problem.Problem;
import cn.canbao.workbook.Sheet;
import cn.canbao.workbook.Workbook;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Sheets in memory as a workbook to be read once. */
final class GridWorkbook implements Workbook {

    private final Iterator<Grid> grids;

    GridWorkbook(List<Grid> grids) {
        this.grids = grids.iterator();
    }

    /** Reads the sheets of a file, of each so many rows. */
    static List<Grid> read(Path file, int rows) {
        List<Grid> grids = new ArrayList<>();
        try (Workbook workbook = Workbook.open(file)) {
            Sheet sheet;
            while ((sheet = workbook.nextSheet()) != null) {
                grids.add(Grid.of(sheet, rows));
            }
        }
        return grids;
    }

    @Override
    public @Nullable Sheet nextSheet() {
        return grids.hasNext() ? grids.next().sheet() : null;
    }

    @Override
    public Optional<Problem> misnamed(String name) {
        return Optional.empty();
    }

    @Override
    public void close() {}
}
