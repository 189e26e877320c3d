package cn.canbao.recognition.roster;

import cn.canbao.recognition.PersonWords;
import cn.canbao.text.CheckDigit;
import cn.canbao.workbook.Cell;
import cn.canbao.workbook.CellKind;
import cn.canbao.workbook.Row;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * What stands in the first cells of a column of a roster.
 *
 * @param rows how many rows were looked at
 * @param filled how many of its cells hold something
 * @param numbers how many hold a valid ID number of 18 digits
 * @param names how many hold what looks like the name of a person
 * @param days how many hold a day
 * @param amounts how many hold an amount that can have been paid
 * @param statuses how many hold a word or mark that says yes or no
 * @param different how many different contents it has
 */
public record PersonColumn(
        int rows, int filled, int numbers, int names, int days, int amounts, int statuses, int different) {

    /** The commonest family names; some nine in ten people have one of them. */
    private static final String FAMILY_NAMES =
            "王李张刘陈杨黄赵吴周徐孙马朱胡郭何高林罗郑梁谢宋唐许韩冯邓曹彭曾肖田董袁潘于蒋蔡余杜叶程苏魏吕丁任沈姚卢姜崔钟谭陆汪范金石廖贾夏韦付方白邹孟熊秦邱江尹薛"
                    + "闫段雷侯龙史陶黎贺顾毛郝龚邵万钱严覃武戴莫孔向汤常温康施文牛樊葛邢安齐易乔伍庞颜倪庄聂章鲁岳翟殷詹申欧耿关兰焦俞左柳甘祝包宁尚符舒阮柯纪梅童凌毕单季裴霍涂成苗谷盛曲翁冉骆蓝路游辛靳管"
                    + "柴蒙鲍华喻祁蒲房滕屈饶解牟艾尤时穆农司卓古吉缪简车项连芦麦褚娄窦戚岑景党宫费卜冷晏席卫米柏宗瞿桂全佟应臧闵苟邬边卞姬师和仇栾隋商刁沙荣巫寇桑郎甄丛仲虞敖巩明佘池查麻苑迟邝封谈匡鞠惠荆乐冀"
                    + "胥南班储原栗燕楚鄢劳谌奚皮粟冼蔺楼盘满闻位厉伊仝区郜海阚花权强帅屠豆朴盖练廉禹井祖漆巴丰支卿国狄平计索宣晋相初门云容敬来扈晁都芮普阙浦戈伏鹿薄邸雍辜羊阿乌母裘亓修邰赫杭况那宿鲜印逯隆茹诺战慕危玉银亢嵇公哈湛宾戎勾茅利於呼居揭干但尉冶斯元束檀衣信展阴昝智幸奉植衡富尧闭由";

    private static final String OF_PLACES = "村组社镇乡县区街队省市";

    private static final int SMALLEST_AMOUNT = 10;
    private static final int LARGEST_AMOUNT = 10_000;
    private static final int LONGEST_NAME = 4;
    private static final int LONGEST_NUMBER = 12;
    private static final int FEWEST = 2;

    /** Looks at the cells of a column in some rows. */
    public static PersonColumn of(int column, List<Row> rows, PersonWords words) {
        int filled = 0;
        int numbers = 0;
        int names = 0;
        int days = 0;
        int amounts = 0;
        int statuses = 0;
        Set<String> contents = new HashSet<>();
        for (Row row : rows) {
            Cell cell = row.cell(column);
            if (cell == null || cell.kind() == CellKind.UNCALCULATED || cell.kind() == CellKind.ERROR) {
                continue;
            }
            filled++;
            String text = cell.shown().strip();
            contents.add(text);
            boolean isNumber = isNumber(text);
            numbers += CheckDigit.agrees(text) ? 1 : 0;
            names += isName(text) ? 1 : 0;
            days += cell.kind() == CellKind.DATE || isDay(text) ? 1 : 0;
            amounts += cell.kind() != CellKind.DATE && isNumber && isAmount(text) ? 1 : 0;
            statuses += words.enrolment(text).isPresent() ? 1 : 0;
        }
        return new PersonColumn(rows.size(), filled, numbers, names, days, amounts, statuses, contents.size());
    }

    /** Whether nearly all cells hold ID numbers. */
    public boolean isNumbers() {
        return isMost(numbers) && different >= FEWEST;
    }

    /** Whether nearly all cells hold names of persons. */
    public boolean isNames() {
        return isMost(names) && different * 2 > filled;
    }

    /** Whether nearly all cells hold days. */
    public boolean isDays() {
        return isMost(days);
    }

    /** Whether nearly all cells hold amounts. */
    public boolean isAmounts() {
        return isMost(amounts);
    }

    /** Whether nearly all cells say yes or no. */
    public boolean isStatuses() {
        return isMost(statuses);
    }

    private boolean isMost(int count) {
        return count >= FEWEST && count * 10 >= filled * 9;
    }

    private static boolean isName(String text) {
        return text.length() >= 2
                && text.length() <= LONGEST_NAME
                && FAMILY_NAMES.indexOf(text.charAt(0)) >= 0
                && OF_PLACES.indexOf(text.charAt(text.length() - 1)) < 0
                && text.chars().allMatch(Character::isIdeographic);
    }

    private static boolean isNumber(String text) {
        return !text.isEmpty()
                && text.length() <= LONGEST_NUMBER
                && text.chars().allMatch(character -> (character >= '0' && character <= '9') || character == '.')
                && text.indexOf('.') == text.lastIndexOf('.')
                && text.length() > (text.indexOf('.') >= 0 ? 1 : 0);
    }

    private static boolean isAmount(String text) {
        double amount = Double.parseDouble(text);
        boolean isYear = text.length() == 4 && text.startsWith("20");
        return amount >= SMALLEST_AMOUNT && amount < LARGEST_AMOUNT && !isYear;
    }

    /** 2023-12-01, 2023.12.1, 2023年12月1日, 20231201. */
    private static boolean isDay(String text) {
        int digits = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c >= '0' && c <= '9') {
                digits++;
            } else if ("-./年月日".indexOf(c) < 0) {
                return false;
            }
        }
        boolean isSeparated = digits < text.length();
        return text.startsWith("20") && digits <= 8 && (isSeparated ? digits >= 6 : digits == 8);
    }
}
