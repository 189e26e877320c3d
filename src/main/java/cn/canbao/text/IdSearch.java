package cn.canbao.text;

/**
 * Looks for ID numbers in a text: one pass that gathers digits into chains, in which no more than little stands between two of them, and
 * hands each chain on as soon as it ends.
 */
final class IdSearch {

    /** White space or marks that may stand between two digits; of white space alone there may be more. */
    private static final int WIDEST_GAP = 3;

    private final String text;
    private final HiddenRanges hidden = new HiddenRanges();
    private final DigitChain chain;

    IdSearch(String text) {
        this.text = text;
        this.chain = new DigitChain(text);
    }

    /** What is to be hidden. */
    HiddenRanges hidden() {
        int blanks = 0;
        int marks = 0;
        for (int at = 0; at < text.length(); ) {
            int character = text.codePointAt(at);
            int next = at + Character.charCount(character);
            byte kind = IdCharacters.kind(character);
            switch (kind) {
                case IdCharacters.DIGIT -> {
                    boolean isApart = marks > 0 || blanks > WIDEST_GAP;
                    if (marks > 0 && marks + blanks > WIDEST_GAP) {
                        endChain();
                    }
                    chain.add(at, next, IdCharacters.digit(character), isApart);
                    blanks = 0;
                    marks = 0;
                }
                case IdCharacters.BLANK -> blanks++;
                case IdCharacters.MARK -> marks++;
                case IdCharacters.UNSEEN -> {
                    // neither ends a number nor widens a gap
                }
                default -> {
                    if (marks + blanks <= WIDEST_GAP) {
                        chain.followedBy(at, next, marks > 0);
                    }
                    endChain();
                    blanks = 0;
                    marks = 0;
                }
            }
            at = next;
        }
        endChain();
        return hidden;
    }

    private void endChain() {
        chain.hide(hidden);
        chain.clear();
    }
}
