package cn.canbao.benchmark;

import cn.canbao.county.CountyPlan;
import java.io.IOException;

/** The counties that are measured. Each is written anew when it is asked for. */
final class Rolls {

    private static final long SEED = 2024;
    private static final int CHANGING = 5;
    /** With title, header and footer one row less than a sheet may have. */
    private static final int LONGEST = 1_048_572;

    private static final CountyPlan LARGE = CountyPlan.of(25, 20, 2_400, SEED).withChangingVillages(CHANGING);
    /** 100,000 more rows that are turned away. */
    private static final CountyPlan REJECTED = LARGE.with(LARGE.oddities().withMoreRejected(100_000 / 500));

    private static final CountyPlan SMALL = CountyPlan.of(3, 20, 2_500, SEED + 1);
    private static final CountyPlan TINY = CountyPlan.of(2, 2, 500, SEED + 3);
    private static final CountyPlan BIG = CountyPlan.of(1, 1, LONGEST, SEED + 2);

    private final Options options;

    Rolls(Options options) {
        this.options = options;
    }

    /** 500 files of 2,400 rows. */
    Roll large() throws IOException {
        return write("large", LARGE);
    }

    Roll rejected() throws IOException {
        return write("rejected", REJECTED);
    }

    /** 4 files of 500 rows. */
    Roll tiny() throws IOException {
        return write("tiny", TINY);
    }

    /** 60 files of 2,500 rows. */
    Roll small() throws IOException {
        return write("small", SMALL);
    }

    /** One file. */
    Roll big() throws IOException {
        return write("big", BIG);
    }

    private Roll write(String name, CountyPlan plan) throws IOException {
        System.out.println("Writing " + plan.villages() + " files of " + plan.rowsPerFile() + " rows: " + name);
        return Roll.write(options.folder().resolve(name), plan);
    }
}
