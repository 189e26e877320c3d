package cn.canbao.staging;

/**
 * Where the rows of a sheet ended, counted from the tables.
 *
 * @param read physical rows that hold anything, counted while reading
 */
public record SheetRows(
        int read, int title, int header, int accepted, int warned, int rejected, int duplicate, int total, int footer) {

    /** The sum of the bins; equals {@link #read} or something is lost. */
    public int binned() {
        return title + header + accepted + warned + rejected + duplicate + total + footer;
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
