package cn.canbao.county;

/**
 * What a county is to look like. The same plan gives the same files.
 *
 * @param towns how many towns
 * @param villagesPerTown how many villages each has; every village hands in one file
 * @param rowsPerFile rows of data in each file
 * @param seed what the people and their payments are drawn from
 * @param changingVillages how many villages hand in another file the next run; they share no people with others
 * @param oddities how many odd rows every village has
 */
public record CountyPlan(
        int towns, int villagesPerTown, int rowsPerFile, long seed, int changingVillages, Oddities oddities) {

    /** The campaign's as-of of the first run. */
    public static final String AS_OF = "2023-12-31T18:00";

    /** The as-of of the next run. */
    public static final String NEXT_AS_OF = "2024-01-01T18:00";

    /** Checks that the odd rows find room. */
    public CountyPlan {
        if (oddities.rows() > rowsPerFile) {
            throw new IllegalArgumentException(
                    "Cannot plan files of " + rowsPerFile + " rows: the odd ones are " + oddities.rows());
        }
    }

    /** A plan with one odd row of each kind in every village, and nothing that changes. */
    public static CountyPlan of(int towns, int villagesPerTown, int rowsPerFile, long seed) {
        return new CountyPlan(towns, villagesPerTown, rowsPerFile, seed, 0, Oddities.ofEach(1));
    }

    /** The same people and places with other odd rows. */
    public CountyPlan with(Oddities other) {
        return new CountyPlan(towns, villagesPerTown, rowsPerFile, seed, changingVillages, other);
    }

    /** The same with villages that hand in another file the next run. */
    public CountyPlan withChangingVillages(int villages) {
        return new CountyPlan(towns, villagesPerTown, rowsPerFile, seed, villages, oddities);
    }

    /** How many villages, and so files, there are. */
    public int villages() {
        return towns * villagesPerTown;
    }

    /** How many rows of data there are. */
    public long rows() {
        return (long) villages() * rowsPerFile;
    }

    Village village(int index) {
        int town = index / villagesPerTown + 1;
        int village = index % villagesPerTown + 1;
        return new Village(
                index,
                "东" + padded(town, towns) + "镇",
                "第" + padded(village, Math.max(10, villagesPerTown)) + "村",
                isChanging(index),
                partner(index));
    }

    /** Numbers of one length, so that every order of names is the order of villages. */
    private static String padded(int number, int largest) {
        return ("%0" + String.valueOf(largest).length() + "d").formatted(number);
    }

    private boolean isChanging(int index) {
        return changingVillages > 0
                && index % (villages() / changingVillages) == 0
                && index / (villages() / changingVillages) < changingVillages;
    }

    /** Villages share people in pairs: 0 with 1, 2 with 3. */
    private int partner(int index) {
        int partner = index ^ 1;
        return partner >= villages() || isChanging(index) || isChanging(partner) ? Village.ALONE : partner;
    }
}
