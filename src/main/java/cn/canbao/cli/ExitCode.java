package cn.canbao.cli;

/** The exit codes of the process. */
final class ExitCode {

    /** Done, and nothing was rejected. */
    static final int DONE = 0;
    /** Done, with rejected rows or files. */
    static final int DONE_WITH_REJECTS = 2;
    /** Another run holds the lock of the data folder; nothing was touched. */
    static final int ANOTHER_RUN = 3;
    /** Wrong usage or configuration. */
    static final int WRONG_CONFIGURATION = 4;
    /** A resource failed; the run can be started again. */
    static final int RESOURCE_FAILED = 5;
    /** Figures do not add up; nothing was published. */
    static final int INTEGRITY_FAILED = 6;

    private ExitCode() {}
}
