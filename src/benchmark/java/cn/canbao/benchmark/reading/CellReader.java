package cn.canbao.benchmark.reading;

import java.nio.file.Path;

/** A way to read a workbook. */
interface CellReader {

    /**
     * Reads every cell of a workbook.
     *
     * @return how many of them hold something
     */
    long read(Path file) throws Exception;
}
