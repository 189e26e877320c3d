package cn.canbao.sample;

/**
 * A line of a roster.
 *
 * @param person whom it names
 * @param slip what is odd about it
 */
record RosterLine(RosterPerson person, Slip slip) {

    /** What the line comes to, whatever the person's real standing. */
    Standing standing() {
        return switch (slip) {
            case NO_STATUS -> Standing.UNSTATED;
            case UNKNOWN_STATUS -> Standing.TO_CHECK;
            default -> person.standing();
        };
    }
}
