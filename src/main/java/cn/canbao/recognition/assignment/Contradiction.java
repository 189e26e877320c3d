package cn.canbao.recognition.assignment;

import java.util.Locale;

/** Why the best reading of a column cannot be right. */
public enum Contradiction {
    /** Those enrolled are exactly the register's targets, and those to be enrolled are not: the two columns may be exchanged. */
    ENROLLED_IS_REGISTERED_TARGET,
    /** Those to be enrolled are less than half or more than twice what the register has, in most rows. */
    FAR_FROM_REGISTER,
    /** Far more are enrolled than are to be, in half of the rows. */
    FAR_ABOVE_TARGET,
    /** The rate that stands beside is that of other columns. */
    RATE_OF_OTHER_COLUMNS,
    /** Its unit is said to be ten thousand people, and its figures look like single ones. */
    NO_TEN_THOUSANDS,
    /** Most cells are not such numbers: no whole numbers of people, or no rates. */
    NO_SUCH_NUMBERS,
    /** What somebody calls the rate is not those enrolled over those to be enrolled. */
    RATE_UNLIKE,
    /** What somebody calls those missing is not what is left of those to be enrolled. */
    SHORTFALL_UNLIKE;

    /** The word that messages know it by, for example {@code far-from-register}. */
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
