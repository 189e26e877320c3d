package cn.canbao.region;

import java.text.Normalizer;
import java.util.regex.Pattern;

/**
 * A region's name made comparable: NFKC, no white space, offices and committees reduced to what they stand for
 * (街道办事处 = 街道, 村民委员会 = 村, 居民委员会 = 社区), names of nationalities dropped (田坎彝族乡 = 田坎乡), leading zeros of numbers dropped.
 */
final class RegionName {

    private static final Pattern SPACE = Pattern.compile("[\\s\\p{Z}\\p{Cf}]+");
    private static final Pattern ZEROS = Pattern.compile("(?<![0-9])0+(?=[0-9])");
    private static final Pattern OFFICE = Pattern.compile("(人民政府|政府|党委|办事处|办公室|\\(.*\\))+$");
    private static final Pattern STREET_OFFICE = Pattern.compile("街道办(事处|公室)?");
    private static final Pattern VILLAGE_COMMITTEE = Pattern.compile("村?(村民委员会|村委会|村民委)$");
    private static final Pattern RESIDENTS_COMMITTEE = Pattern.compile("(社区)?(居民委员会|居委会)$");
    private static final Pattern NATIONALITY = Pattern.compile(
            "(?:(?:蒙古|回|藏|维吾尔|苗|彝|壮|布依|朝鲜|满|侗|瑶|白|土家|哈尼|哈萨克|傣|黎|傈僳|佤|畲|高山|拉祜|水|东乡|纳西|景颇|柯尔克孜|土|达斡尔|仫佬|羌|布朗|撒拉|毛南|仡佬|锡伯|阿昌|普米|塔吉克|怒|乌孜别克|俄罗斯|鄂温克|德昂|保安|裕固|京|塔塔尔|独龙|鄂伦春|赫哲|门巴|珞巴|基诺)族)+(?=乡|镇|自治|县)");
    private static final Pattern TYPE = Pattern.compile("(街道|社区|镇|乡|村)$");

    private RegionName() {}

    /** The comparable form. */
    static String normalise(String text) {
        String name =
                SPACE.matcher(Normalizer.normalize(text, Normalizer.Form.NFKC)).replaceAll("");
        name = STREET_OFFICE.matcher(name).replaceAll("街道");
        name = OFFICE.matcher(name).replaceAll("");
        name = VILLAGE_COMMITTEE.matcher(name).replaceAll("村");
        name = RESIDENTS_COMMITTEE.matcher(name).replaceAll("社区");
        name = NATIONALITY.matcher(name).replaceAll("");
        return ZEROS.matcher(name).replaceAll("");
    }

    /** The comparable form without what kind of region it is, for example 海子街 for 海子街镇. */
    static String bare(String normalised) {
        String bare = TYPE.matcher(normalised).replaceAll("");
        return bare.isEmpty() ? normalised : bare;
    }
}
