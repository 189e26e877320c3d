package cn.canbao.recognition.evidence;

/**
 * How often something holds that can be checked row by row.
 *
 * @param agreeing rows in which it does
 * @param differing rows in which it does not
 */
public record Agreement(int agreeing, int differing) {

    /** Rows in which it could be checked. */
    public int checked() {
        return agreeing + differing;
    }

    /** The share of the checked rows in which it holds; 0 when none could be checked. */
    public double share() {
        return checked() == 0 ? 0 : (double) agreeing / checked();
    }
}
