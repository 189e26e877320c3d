package cn.canbao.recognition;

import static org.assertj.core.api.Assertions.assertThat;

import cn.canbao.recognition.moment.AsOfReader;
import cn.canbao.recognition.moment.WrittenMoment;
import cn.canbao.workbook.Cell;
import cn.canbao.workbook.CellKind;
import cn.canbao.workbook.Row;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Composes what people might write from parts whose moment is known: whatever the parts, it is understood, and wholly. */
class ComposedMomentsTest {

    private static final int ROUNDS = 20_000;
    private static final int WINTER = 181;
    private static final String[] NUMERALS = {"〇", "一", "二", "三", "四", "五", "六", "七", "八", "九"};
    private static final AsOfReader READER = new AsOfReader(List.of("截至", "截止", "填报日期", "统计时间"));

    private final Random random = new Random(20251201);
    private LocalDate day = LocalDate.MIN;
    private int hour;
    private int minute;

    @Test
    void understandsWhateverIsComposedOfKnownParts() {
        for (int round = 0; round < ROUNDS; round++) {
            day = LocalDate.of(2025, 9, 1).plusDays(random.nextInt(WINTER));
            hour = random.nextInt(24);
            minute = random.nextInt(3) == 0 ? random.nextInt(60) : 0;
            boolean hasTime = random.nextInt(4) > 0;
            String written = label() + range() + date() + weekday() + (hasTime ? time() : "") + behind();

            AsOf asOf = Objects.requireNonNull(READER.read(List.of(row(written))), written);

            assertThat(asOf.unread()).as(written).isEmpty();
            assertThat(meant(asOf)).as(written).isEqualTo(hasTime ? day.atTime(hour, minute) : day.atTime(23, 59));
        }
    }

    @Test
    void readsAnyTextWithoutFailingAndInLinearTime() {
        String[] pieces = {
            "截至",
            "统计时间",
            "2025",
            "年",
            "12",
            "月",
            "1",
            "日",
            "至",
            "-",
            "—",
            "上午",
            "晚",
            "时",
            ":",
            "(",
            ")",
            "十",
            "农历",
            "初",
            "T",
            "，",
            " ",
            "\t",
            "A",
            "周",
            "半",
            "村",
            "99999999999999999999"
        };
        for (int round = 0; round < ROUNDS; round++) {
            StringBuilder text = new StringBuilder();
            for (int i = random.nextInt(12); i >= 0; i--) {
                text.append(pieces[random.nextInt(pieces.length)]);
            }
            AsOf asOf = READER.read(List.of(row(text.toString())));
            WrittenMoment moment = asOf == null ? null : asOf.moment();
            if (moment != null) {
                assertThat(moment.day(LocalDate.of(2025, 12, 3)).map(moment::on))
                        .as(text.toString())
                        .isNotNull();
            }
        }
        for (String piece : pieces) {
            READER.read(List.of(row(piece.repeat(30_000))));
            READER.read(List.of(row(("截至" + piece).repeat(10_000))));
        }
    }

    private static LocalDateTime meant(AsOf asOf) {
        WrittenMoment moment = Objects.requireNonNull(asOf.moment(), asOf.line());
        return moment.on(moment.day(LocalDate.of(2026, 3, 1)).orElseThrow());
    }

    private String label() {
        return any("截至", "截止", "截至日期：", "截 至 ", "统计时间：", "（截至", "城关镇参保进度 截至", "数据截至时间:", "填报日期：", "截止到");
    }

    private String range() {
        return random.nextInt(5) > 0
                ? ""
                : any("2025年9月1日", "2025.09.01", "2025-9-1", "2025年9月1日0时") + any("至", "—", "——", "到", " 至 ", "~");
    }

    private String date() {
        int month = day.getMonthValue();
        int of = day.getDayOfMonth();
        return switch (random.nextInt(11)) {
            case 0 -> day.getYear() + "年" + month + "月" + of + "日";
            case 1 -> day.getYear() + "年" + two(month) + "月" + two(of) + "号";
            case 2 -> digits(day.getYear()) + "年" + chinese(month) + "月" + chinese(of) + "日";
            case 3 -> day.getYear() + "-" + two(month) + "-" + two(of) + " ";
            case 4 -> day.getYear() + "/" + month + "/" + of + " ";
            case 5 -> day.getYear() + "．" + month + "．" + of + " ";
            case 6 -> day.getYear() + two(month) + two(of) + " ";
            case 7 -> day.getYear() % 100 + "年" + month + "月" + of + "日";
            case 8 -> month + "月" + of + "日";
            case 9 -> " " + day.getYear() + " 年 " + month + " 月 " + of + " 日 ";
            default -> day.getYear() + "\t年\t" + month + "\t月\t" + of + "\t日";
        };
    }

    private String weekday() {
        String name = NUMERALS[day.getDayOfWeek().getValue()].replace("七", "日");
        return random.nextInt(5) > 0 ? "" : any("（星期" + name + "）", "(周" + name + ")", "（礼拜" + name + "）");
    }

    private String time() {
        int twelve = hour % 12 == 0 ? 12 : hour % 12;
        String part = hour == 0 || hour == 12 && minute > 0
                ? ""
                : hour < 6
                        ? any("凌晨", "")
                        : hour < 12
                                ? any("上午", "早上", "早", "")
                                : hour == 12
                                        ? any("中午", "正午", "")
                                        : hour < 18 ? any("下午", "午后", "") : any("晚上", "晚", "夜里", "当晚", "");
        int shown = part.isEmpty() || (hour > 12 && random.nextBoolean()) ? hour : twelve;
        return any("", " ", "，", "\t") + part + clock(shown);
    }

    private String clock(int shown) {
        return switch (random.nextInt(5)) {
            case 0 -> shown + "时" + (minute == 0 ? any("", "整") : minute + "分");
            case 1 -> two(shown) + "：" + two(minute);
            case 2 -> chinese(shown) + "点" + (minute == 0 ? any("", "钟") : minute == 30 ? "半" : chinese(minute) + "分");
            case 3 -> shown + " 点 " + (minute == 0 ? "" : minute + " 分");
            default -> two(shown) + ":" + two(minute) + ":00";
        };
    }

    private String behind() {
        return any("", "", "止", "）", "，全镇参保1205人", " 共15个村", "各村参保情况", "\t单位：人");
    }

    private static Row row(String written) {
        List<Cell> cells = new ArrayList<>();
        for (String text : written.split("\t")) {
            cells.add(new Cell(cells.size(), CellKind.TEXT, text));
        }
        return new Row(1, cells);
    }

    private static String two(int number) {
        return number < 10 ? "0" + number : Integer.toString(number);
    }

    private static String digits(int number) {
        StringBuilder text = new StringBuilder();
        Integer.toString(number).chars().forEach(digit -> text.append(NUMERALS[digit - '0']));
        return text.toString();
    }

    private static String chinese(int number) {
        if (number < 10) {
            return number == 0 ? "零" : NUMERALS[number];
        }
        return (number < 20 ? "" : NUMERALS[number / 10]) + "十" + (number % 10 == 0 ? "" : NUMERALS[number % 10]);
    }

    private String any(String... ways) {
        return ways[random.nextInt(ways.length)];
    }
}
