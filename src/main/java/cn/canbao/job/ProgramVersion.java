package cn.canbao.job;

/** Which program this is: what one version stumbled over, another one tries again. */
public final class ProgramVersion {

    /** The present version. */
    public static final String CURRENT = "0.1.0";

    private ProgramVersion() {}
}
