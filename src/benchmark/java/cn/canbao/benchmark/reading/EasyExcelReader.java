package cn.canbao.benchmark.reading;

import com.alibaba.excel.EasyExcel;
import com.alibaba.excel.context.AnalysisContext;
import com.alibaba.excel.event.AnalysisEventListener;
import java.nio.file.Path;
import java.util.Map;

/** EasyExcel without a model: every row is a map of texts. */
final class EasyExcelReader implements CellReader {

    private static final class Counting extends AnalysisEventListener<Map<Integer, String>> {

        private long cells;

        @Override
        public void invoke(Map<Integer, String> row, AnalysisContext context) {
            for (String text : row.values()) {
                cells += text == null || text.isEmpty() ? 0 : 1;
            }
        }

        @Override
        public void doAfterAllAnalysed(AnalysisContext context) {}
    }

    @Override
    public long read(Path file) {
        Counting counting = new Counting();
        EasyExcel.read(file.toFile(), counting).headRowNumber(0).doReadAll();
        return counting.cells;
    }
}
