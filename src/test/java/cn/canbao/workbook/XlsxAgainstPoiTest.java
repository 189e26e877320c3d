package cn.canbao.workbook;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class XlsxAgainstPoiTest {

    private static final int SEEDS = 400;

    @TempDir
    private Path folder;

    @Test
    void findsTheCellsThatPoiFindsHoweverTheyAreWritten() throws Exception {
        for (int seed = 0; seed < SEEDS; seed++) {
            Path file = AwkwardWorkbook.write(seed, folder.resolve("a.xlsx"));

            String ours = Workbooks.described(Workbooks.read(file));
            String pois = Workbooks.described(PoiCells.read(file));

            assertThat(Workbooks.difference(ours, pois)).as("seed " + seed).isEmpty();
        }
    }
}
