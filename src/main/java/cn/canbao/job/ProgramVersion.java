package cn.canbao.job;

/** The version of the program. A file that one version failed at is tried again by the next one. */
public final class ProgramVersion {

    /** The present version. */
    public static final String CURRENT = "0.1.0";

    private ProgramVersion() {}
}
