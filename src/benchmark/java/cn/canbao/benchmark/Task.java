package cn.canbao.benchmark;

import java.io.IOException;

/** Something that is measured. */
interface Task {

    /** The name by which {@link Goals} ask for it. */
    String id();

    /** What the table calls it. */
    String label();

    /** How many rows of data it goes through; zero where that is no question. */
    long rows();

    /** How often it is run when everything is to be run so many times: fewer where it is slow. */
    default int runs(int wanted) {
        return wanted;
    }

    /**
     * Runs it once and checks that it did its work.
     *
     * @throws TaskFailedException when it did not
     */
    Ended run(int round) throws IOException, InterruptedException, TaskFailedException;
}
