package cn.canbao.text;

import java.util.Arrays;

/** Digits of a text that stand near each other, and the ID numbers among them. Every digit is looked at a fixed number of times. */
final class DigitChain {

    private static final int LENGTH = 18;
    private static final int OLD_LENGTH = 15;
    private static final int AREA = 6;
    private static final int SHOWN_LAST = 2;

    private static final int PERMIT_LETTERS = 3;
    private static final int PERMIT_DIGITS = 12;
    private static final int PERMIT_SHOWN = 3;

    private static final int FEWEST_ROUNDED = 11;
    private static final int ROUNDED_SHOWN = 5;

    private final String text;

    /** Where each digit begins and ends in the text; where an X stands behind the digits, it is there as one more. */
    private int[] starts = new int[64];

    private int[] ends = new int[64];
    private byte[] digits = new byte[64];
    /** Whether more than white space stands before a digit. */
    private boolean[] apart = new boolean[64];

    private int size;
    private boolean hasTen;
    /** Whether no digit follows the X. */
    private boolean hasLastTen;

    private boolean hasExponent;

    DigitChain(String text) {
        this.text = text;
    }

    /** Adds the next digit. */
    void add(int start, int end, int digit, boolean isApart) {
        if (size + 1 == starts.length) {
            starts = Arrays.copyOf(starts, 2 * starts.length);
            ends = Arrays.copyOf(ends, 2 * ends.length);
            digits = Arrays.copyOf(digits, 2 * digits.length);
            apart = Arrays.copyOf(apart, 2 * apart.length);
        }
        put(start, end, digit, isApart);
        size++;
    }

    private void put(int start, int end, int digit, boolean isApart) {
        starts[size] = start;
        ends[size] = end;
        digits[size] = (byte) digit;
        apart[size] = isApart;
    }

    /** Says what stands behind the last digit, and whether it is apart from it. */
    void followedBy(int start, int end, boolean isApart) {
        int character = text.codePointAt(start);
        boolean isLast = end == text.length() || IdCharacters.kind(text.codePointAt(end)) != IdCharacters.DIGIT;
        if (size > 0 && IdCharacters.isTen(character)) {
            hasTen = true;
            hasLastTen = isLast;
            put(start, end, 0, isApart);
        }
        hasExponent = size > 0 && start == ends[size - 1] && IdCharacters.isExponent(character) && isExponent(end);
    }

    /** Whether two digits begin here that make a number of 15 to 19 digits of one below ten. */
    private boolean isExponent(int start) {
        int at = start;
        if (at < text.length() && (text.charAt(at) == '+' || text.charAt(at) == '＋')) {
            at++;
        }
        return at + 1 < text.length()
                && IdCharacters.digit(text.charAt(at)) == 1
                && IdCharacters.digit(text.charAt(at + 1)) >= 4;
    }

    void clear() {
        size = 0;
        hasTen = false;
        hasLastTen = false;
        hasExponent = false;
    }

    /** Adds what is to be hidden of this chain: numbers with marks inside, then what stands between them. */
    void hide(HiddenRanges hidden) {
        if (size < PERMIT_DIGITS) {
            return;
        }
        int end = hasTen ? size + 1 : size;
        int first = 0;
        for (int from = 0; from + OLD_LENGTH <= end; ) {
            int length = lengthOfNumber(from, end);
            if (length == 0) {
                from++;
            } else {
                hideRuns(first, from + AREA, hidden);
                hide(from + AREA, from + length - SHOWN_LAST, hidden);
                first = from + length - SHOWN_LAST;
                from = first;
            }
        }
        hideRuns(first, size, hidden);
    }

    /** Hides what stands between the digit before one and another. */
    private void hide(int from, int to, HiddenRanges hidden) {
        hidden.add(ends[from - 1], starts[to]);
    }

    /** How long the number is that begins at a digit and has marks inside; 0 when none does. */
    private int lengthOfNumber(int from, int end) {
        if (end - from >= LENGTH && (hasPartsApart(from, AREA, AREA + 8, LENGTH) || mayBeNumber(from))) {
            return LENGTH;
        }
        boolean isOld = from + OLD_LENGTH <= size
                && hasPartsApart(from, AREA, AREA + 6, OLD_LENGTH)
                && isArea(from)
                && isDay(from + AREA + 2);
        return isOld ? OLD_LENGTH : 0;
    }

    /** Whether 18 characters, some of them apart, can be an ID number by what their digits say. */
    private boolean mayBeNumber(int from) {
        return isArea(from)
                && isYear(from + AREA)
                && isDay(from + AREA + 4)
                && isApartInside(from)
                && (isWhole(from) || hasCheckDigit(from));
    }

    /** Whether 18 characters are not the middle of digits that stand side by side, as in lists of days, nor of what was hidden. */
    private boolean isWhole(int from) {
        int start = starts[from];
        int end = ends[from + LENGTH - 1];
        boolean isBehind = start > 0 && isDigit(text.codePointBefore(start));
        boolean isBefore = end < text.length() && isDigit(text.codePointAt(end));
        return !isBehind
                && !isBefore
                && !text.startsWith(IdMask.STARS, start - IdMask.STARS.length())
                && !text.startsWith(IdMask.STARS, end);
    }

    private static boolean isDigit(int character) {
        return IdCharacters.kind(character) == IdCharacters.DIGIT;
    }

    /** Whether the last character agrees with those before: ISO 7064 MOD 11-2. */
    private boolean hasCheckDigit(int from) {
        int remainder = 0;
        for (int i = 0; i < LENGTH - 1; i++) {
            remainder = (remainder + digits[from + i]) * 2 % 11;
        }
        int last = from + LENGTH - 1 == size ? 10 : digits[from + LENGTH - 1];
        return (12 - remainder) % 11 == last;
    }

    private boolean isApartInside(int from) {
        for (int i = 1; i < LENGTH; i++) {
            if (apart[from + i]) {
                return true;
            }
        }
        return false;
    }

    /** Whether a number is apart where its day of birth and what follows that begin, and elsewhere at most around the month. */
    private boolean hasPartsApart(int from, int day, int rest, int length) {
        for (int i = 1; i < length; i++) {
            boolean mayBe = i == rest - 2 || i == rest - 4;
            boolean mustBe = i == day || i == rest;
            if (!mayBe && apart[from + i] != mustBe) {
                return false;
            }
        }
        return true;
    }

    /** Hides numbers without marks inside among the digits from one to another. */
    private void hideRuns(int first, int end, HiddenRanges hidden) {
        for (int from = first; from < end; ) {
            int to = from + 1;
            while (to < end && !apart[to]) {
                to++;
            }
            boolean isLast = to == size;
            int last = isLast && hasLastTen && !apart[size] ? size + 1 : to;
            if (last - from >= OLD_LENGTH) {
                hide(from + AREA, last - SHOWN_LAST, hidden);
            } else if (from == 0 && to >= PERMIT_DIGITS && isPermit()) {
                hide(PERMIT_SHOWN, PERMIT_DIGITS - SHOWN_LAST, hidden);
            } else if (isLast && hasExponent && to - from >= FEWEST_ROUNDED) {
                hidden.add(ends[from + ROUNDED_SHOWN - 1], ends[to - 1]);
            }
            from = to;
        }
    }

    private boolean isPermit() {
        int at = starts[0];
        boolean isJoined = true;
        int letters = 0;
        while (at > 0 && letters <= PERMIT_LETTERS) {
            int character = text.codePointBefore(at);
            byte kind = IdCharacters.kind(character);
            if (kind == IdCharacters.LETTER) {
                letters++;
            } else if (letters == 0 && kind == IdCharacters.BLANK && isJoined) {
                isJoined = false;
            } else if (kind != IdCharacters.UNSEEN) {
                break;
            }
            at -= Character.charCount(character);
        }
        return letters == PERMIT_LETTERS && ((isTogether() && isJoined) || (isArea(0) && isDay(6)));
    }

    /** Whether the first twelve digits stand side by side. */
    private boolean isTogether() {
        return ends[PERMIT_DIGITS - 1] - starts[0] == PERMIT_DIGITS;
    }

    /** Whether the digits begin as those of a province do (GB/T 2260), of a residence permit or of a permanent residence card. */
    private boolean isArea(int at) {
        return switch (digits[at]) {
            case 1, 3 -> digits[at + 1] >= 1 && digits[at + 1] <= 7;
            case 2 -> digits[at + 1] >= 1 && digits[at + 1] <= 3;
            case 4, 6 -> digits[at + 1] >= 1 && digits[at + 1] <= 6;
            case 5 -> digits[at + 1] <= 4;
            case 7 -> digits[at + 1] == 1;
            case 8 -> digits[at + 1] >= 1 && digits[at + 1] <= 3;
            case 9 -> true;
            default -> false;
        };
    }

    private boolean isYear(int at) {
        int century = 10 * digits[at] + digits[at + 1];
        return century >= 18 && century <= 20;
    }

    private boolean isDay(int at) {
        int month = 10 * digits[at] + digits[at + 1];
        int day = 10 * digits[at + 2] + digits[at + 3];
        return month >= 1 && month <= 12 && day >= 1 && day <= 31;
    }
}
