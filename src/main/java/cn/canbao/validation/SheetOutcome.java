package cn.canbao.validation;

import cn.canbao.problem.Problem;
import cn.canbao.recognition.Column;
import cn.canbao.recognition.SheetKind;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The outcome of a sheet as a whole.
 *
 * @param index its place in the workbook, from 0
 * @param name its name
 * @param kind what it is; null when it was not recognised or holds no table
 * @param home code of the region that it belongs to; null when it was not recognised
 * @param asOf the moment that its figures stand for
 * @param rowsRead physical rows that hold anything, counted while reading
 * @param columns its columns and what they were taken for, also when it was turned away; empty when no header was found
 * @param problems what concerns the sheet as a whole
 * @param sender code of the region that hands it in, as far as names tell it; null where nothing was looked at
 */
public record SheetOutcome(
        int index,
        String name,
        @Nullable SheetKind kind,
        @Nullable String home,
        LocalDateTime asOf,
        int rowsRead,
        List<Column> columns,
        List<Problem> problems,
        @Nullable String sender)
        implements ReadEvent {

    /** A sheet that the region hands in to which it belongs. */
    public SheetOutcome(
            int index,
            String name,
            @Nullable SheetKind kind,
            @Nullable String home,
            LocalDateTime asOf,
            int rowsRead,
            List<Column> columns,
            List<Problem> problems) {
        this(index, name, kind, home, asOf, rowsRead, columns, problems, home);
    }

    /** The same, handed in by a region. */
    SheetOutcome sentBy(String region) {
        return new SheetOutcome(index, name, kind, home, asOf, rowsRead, columns, problems, region);
    }

    /** The same with more problems. */
    public SheetOutcome with(List<Problem> more) {
        List<Problem> all = new ArrayList<>(problems);
        all.addAll(more);
        return new SheetOutcome(index, name, kind, home, asOf, rowsRead, columns, all, sender);
    }

    /** The same without some problems. */
    public SheetOutcome without(List<Problem> some) {
        List<Problem> rest = new ArrayList<>(problems);
        rest.removeAll(some);
        return new SheetOutcome(index, name, kind, home, asOf, rowsRead, columns, rest);
    }

    /** The kind as the database and {@code summary.json} call it: {@code unknown} when it was not recognised. */
    public String kindWord() {
        return kind == null ? "unknown" : kind.word();
    }
}
