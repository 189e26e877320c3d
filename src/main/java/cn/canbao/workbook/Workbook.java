package cn.canbao.workbook;

import cn.canbao.problem.Problem;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A workbook whose sheets are streamed one after the other. What it is comes from its bytes, never from its name. */
public interface Workbook extends AutoCloseable {

    /**
     * Opens a workbook.
     *
     * @param file where its bytes are
     * @throws UnreadableWorkbookException when it is no workbook of a form that is read here, damaged or protected
     * @throws java.io.UncheckedIOException when the disk fails
     */
    static Workbook open(Path file) {
        return open(file, Limits.usual());
    }

    /**
     * Opens a workbook that may ask for so much and no more.
     *
     * @param file where its bytes are
     * @throws UnreadableWorkbookException when it is no workbook of a form that is read here, damaged or protected
     * @throws java.io.UncheckedIOException when the disk fails
     */
    static Workbook open(Path file, Limits limits) {
        return WorkbookFormat.of(file).open(file, limits);
    }

    /**
     * The next sheet; null after the last one.
     *
     * @throws UnreadableWorkbookException when the file is damaged here
     */
    @Nullable
    Sheet nextSheet();

    /**
     * What is to be said when a file of this form has the extension of another one.
     *
     * @param name name or path of the file
     * @return the problem; empty when the extension fits, or there is none
     */
    Optional<Problem> misnamed(String name);

    /**
     * What is odd about the file and changes nothing of its cells.
     *
     * @param name name or path of the file
     */
    default List<Problem> notes(String name) {
        return List.of();
    }

    @Override
    void close();
}
