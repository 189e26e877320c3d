package cn.canbao.publication.notice;

/** Whole numbers in words, as the numbers of editions and of headings are written. */
final class ChineseNumerals {

    private static final String DIGITS = "零一二三四五六七八九";
    private static final String[] UNITS = {"", "十", "百", "千"};
    private static final int TOO_LARGE = 10_000;

    private ChineseNumerals() {}

    /** A number in words, for example 一百零九; in digits from ten thousand on. */
    static String of(int number) {
        if (number < 0 || number >= TOO_LARGE) {
            return String.valueOf(number);
        }
        String digits = String.valueOf(number);
        StringBuilder words = new StringBuilder();
        boolean gap = false;
        for (int i = 0; i < digits.length(); i++) {
            int digit = digits.charAt(i) - '0';
            if (digit == 0) {
                gap = true;
                continue;
            }
            if (gap) {
                words.append('零');
                gap = false;
            }
            words.append(DIGITS.charAt(digit)).append(UNITS[digits.length() - 1 - i]);
        }
        String said = words.isEmpty() ? "零" : words.toString();
        return said.startsWith("一十") ? said.substring(1) : said;
    }
}
