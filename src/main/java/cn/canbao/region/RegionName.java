package cn.canbao.region;

import cn.canbao.text.Nfkc;
import java.util.List;
import java.util.regex.Pattern;

/**
 * A region's name made comparable: NFKC, no white space, offices and committees reduced to what they stand for
 * (街道办事处 = 街道, 村民委员会 = 村, 居民委员会 = 社区), names of nationalities dropped (田坎彝族乡 = 田坎乡), leading zeros of numbers dropped.
 */
final class RegionName {

    private static final Pattern SPACE = Pattern.compile("[\\s\\p{Z}\\p{Cf}]+");
    private static final List<Shortening> COMMITTEES =
            List.of(new Shortening("委", "村?(村民委员会|村委会|村民委)$", "村"), new Shortening("委", "(社区)?(居民委员会|居委会)$", "社区"));

    /** In their order: a street's office is not just an office, and zeros are dropped of what is left. */
    private static final List<Shortening> SHORTENINGS = List.of(
            new Shortening("办", "街道办(事处|公室)?", "街道"),
            new Shortening("府委处室)", "(人民政府|政府|党委|办事处|办公室|\\(.*\\))+$", ""),
            new Shortening("委", "村?(村民委员会|村委会|村民委)$", "村"),
            new Shortening("委", "(社区)?(居民委员会|居委会)$", "社区"),
            new Shortening(
                    "族",
                    "(?:(?:蒙古|回|藏|维吾尔|苗|彝|壮|布依|朝鲜|满|侗|瑶|白|土家|哈尼|哈萨克|傣|黎|傈僳|佤|畲|高山|拉祜|水|东乡|纳西|景颇|柯尔克孜|土|达斡尔|仫佬|羌|布朗|撒拉|毛南|仡佬|锡伯|阿昌|普米|塔吉克|怒|乌孜别克|俄罗斯|鄂温克|德昂|保安|裕固|京|塔塔尔|独龙|鄂伦春|赫哲|门巴|珞巴|基诺)族)+(?=乡|镇|自治|县)",
                    ""),
            new Shortening("0", "(?<![0-9])0+(?=[0-9])", ""));

    private static final Pattern TYPE = Pattern.compile("(街道|社区|镇|乡|村)$");

    /**
     * A long form and what it is reduced to. A county has thousands of names and most have none of them, so a name is only searched when it
     * has a sign of one.
     *
     * @param signs characters of which every long form has one
     */
    private record Shortening(String signs, Pattern longForm, String shortForm) {

        Shortening(String signs, String longForm, String shortForm) {
            this(signs, Pattern.compile(longForm), shortForm);
        }

        String of(String name) {
            return hasSign(name) ? longForm.matcher(name).replaceAll(shortForm) : name;
        }

        private boolean hasSign(String name) {
            for (int i = 0; i < signs.length(); i++) {
                if (name.indexOf(signs.charAt(i)) >= 0) {
                    return true;
                }
            }
            return false;
        }
    }

    private RegionName() {}

    /** The comparable form. */
    static String normalise(String text) {
        String name = SPACE.matcher(Nfkc.of(text)).replaceAll("");
        for (Shortening shortening : SHORTENINGS) {
            name = shortening.of(name);
        }
        return name;
    }

    /** A name as people say it, 太平社区 for 太平社区居民委员会, without being made comparable. */
    static String spoken(String name) {
        String spoken = name;
        for (Shortening committee : COMMITTEES) {
            spoken = committee.of(spoken);
        }
        return spoken;
    }

    /** The comparable form without what kind of region it is, for example 海子街 for 海子街镇. */
    static String bare(String normalised) {
        String bare = TYPE.matcher(normalised).replaceAll("");
        return bare.isEmpty() ? normalised : bare;
    }
}
