package cn.canbao.region;

import java.util.LinkedHashSet;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What stays of a region's name when it changes its kind (东三村 becomes 东三社区, a 乡 becomes a 镇) or is written another way (第01村,
 * 第一村). Good for suggestions only: 太平村 and 太平社区 have the same core and are two places.
 */
final class NameCore {

    private static final Pattern TYPE = Pattern.compile("(街道|社区|居委|镇|乡|村|居)$");
    private static final Pattern NUMERAL = Pattern.compile("[〇零一二三四五六七八九十百]+");
    private static final Pattern DIGITS = Pattern.compile("[0-9]+");
    private static final String VALUES = "〇一二三四五六七八九";
    private static final int SHORTEST = 2;

    private NameCore() {}

    /**
     * The cores of a name: without what kind of region it is, and where a kind stands in front of the kind (太平村社区), also without that.
     *
     * @param normalised the comparable form
     */
    static Set<String> of(String normalised) {
        Set<String> cores = new LinkedHashSet<>();
        String core = withoutType(spoken(normalised));
        cores.add(core);
        String shorter = withoutType(core);
        if (shorter.length() >= SHORTEST) {
            cores.add(shorter);
        }
        return cores;
    }

    /** A name with its numbers as digits and without the 第 in front of them. */
    static String spoken(String normalised) {
        StringBuilder spoken = new StringBuilder();
        Matcher numeral = NUMERAL.matcher(normalised);
        while (numeral.find()) {
            numeral.appendReplacement(spoken, Integer.toString(value(numeral.group())));
        }
        return numeral.appendTail(spoken).toString().replaceAll("第(?=[0-9])", "");
    }

    /** The numbers of a spoken name, one behind the other: 东1村 and 东2村 are two places, and no slip of the pen. */
    static String numbers(String spoken) {
        StringBuilder numbers = new StringBuilder();
        Matcher digits = DIGITS.matcher(spoken);
        while (digits.find()) {
            numbers.append(digits.group()).append(' ');
        }
        return numbers.toString();
    }

    private static String withoutType(String name) {
        String core = TYPE.matcher(name).replaceAll("");
        return core.isEmpty() ? name : core;
    }

    /** 十二 is 12, 二十 is 20, 一百零五 is 105; a row of digits such as 二〇 is read digit by digit. */
    private static int value(String numeral) {
        boolean isByDigit = numeral.indexOf('十') < 0 && numeral.indexOf('百') < 0;
        int sum = 0;
        int digit = 0;
        boolean hasDigit = false;
        for (int i = 0; i < numeral.length(); i++) {
            char sign = numeral.charAt(i);
            if (sign == '十' || sign == '百') {
                sum += (hasDigit ? digit : 1) * (sign == '十' ? 10 : 100);
                digit = 0;
                hasDigit = false;
            } else {
                int next = Math.max(0, VALUES.indexOf(sign));
                // longer rows of digits are no numbers of villages, and need only come out the same on both sides
                digit = isByDigit ? (digit * 10 + next) % 1_000_000 : next;
                hasDigit = sign != '零' && sign != '〇';
            }
        }
        return sum + digit;
    }
}
