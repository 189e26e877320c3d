package cn.canbao.county;

/**
 * A village, which hands in one file.
 *
 * @param index its place in the register, from 0
 * @param town name of its town
 * @param name its own name; villages of several towns share it
 * @param isChanging whether it hands in another file the next run
 * @param partner index of the village that it shares people with; {@link #ALONE} for none
 */
record Village(int index, String town, String name, boolean isChanging, int partner) {

    static final int ALONE = -1;

    /** Its name in the county. */
    String path() {
        return town + "/" + name;
    }

    /** Where its file lies below the input folder. */
    String file() {
        return path() + ".xlsx";
    }

    boolean hasPartner() {
        return partner != ALONE;
    }

    /** Whether its file comes after its partner's, so that the people they share count there. */
    boolean isSecondOfPair() {
        return hasPartner() && partner < index;
    }
}
