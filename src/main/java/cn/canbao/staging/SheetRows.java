package cn.canbao.staging;

import java.util.List;

/**
 * Where the rows of a sheet ended, counted from the tables.
 *
 * @param read physical rows that hold anything, counted while reading
 */
public record SheetRows(
        int read, int title, int header, int accepted, int warned, int rejected, int duplicate, int total, int footer) {

    /** The bins in the order in which outputs list them: title, header, accepted, warned, rejected, duplicate, total, footer. */
    public List<Integer> bins() {
        return List.of(title, header, accepted, warned, rejected, duplicate, total, footer);
    }

    /** The sum of the bins; equals {@link #read} or something is lost. */
    public int binned() {
        return bins().stream().mapToInt(Integer::intValue).sum();
    }

    /** Both together, bin by bin. */
    public SheetRows plus(SheetRows other) {
        return new SheetRows(
                read + other.read,
                title + other.title,
                header + other.header,
                accepted + other.accepted,
                warned + other.warned,
                rejected + other.rejected,
                duplicate + other.duplicate,
                total + other.total,
                footer + other.footer);
    }
}
