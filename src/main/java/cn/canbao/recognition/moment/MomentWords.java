package cn.canbao.recognition.moment;

import cn.canbao.recognition.label.LabelText;
import cn.canbao.recognition.moment.MomentToken.Kind;
import java.text.Normalizer;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The parts of which labels of moments and moments are composed; to them come the labels of the vocabulary. */
final class MomentWords {

    private static final Map<Kind, String> PARTS = Map.ofEntries(
            Map.entry(Kind.YEAR, "年"),
            Map.entry(Kind.MONTH, "月 月份"),
            Map.entry(Kind.DAY, "日 号 號 曰"),
            Map.entry(Kind.HOUR, "时 時 点 點"),
            Map.entry(Kind.MINUTE, "分"),
            Map.entry(Kind.SECOND, "秒"),
            Map.entry(Kind.HALF, "半"),
            Map.entry(Kind.QUARTER, "刻"),
            Map.entry(Kind.SHARP, "整 正 钟 鐘"),
            Map.entry(Kind.DOT, "."),
            Map.entry(Kind.SLASH, "/ \\"),
            Map.entry(Kind.DASH, "- ‐ ‑ ‒ – — ― ─ − ~ 〜"),
            Map.entry(Kind.COLON, ": ∶"),
            Map.entry(Kind.COMMA, ", 、 ·"),
            Map.entry(Kind.STOP, "。 ; ! ?"),
            Map.entry(Kind.OPEN, "( [ { 【 〔 「 『 《 〈 “ ‘ \" '"),
            Map.entry(Kind.CLOSE, ") ] } 】 〕 」 』 》 〉 ” ’"),
            Map.entry(Kind.TO, "至 到"),
            Map.entry(Kind.TIME_MARK, "T"),
            Map.entry(Kind.END_OF, "底 末"),
            Map.entry(Kind.BEGINNING_OF, "初"),
            Map.entry(Kind.TEN_DAYS, "上旬 中旬 下旬"),
            Map.entry(Kind.END_OF_WORK, "下班 收班 收工 下班后"),
            Map.entry(Kind.NOW, "目前 现在 当前 今日 今天 今 即日 当日 当天 本日 此刻 眼下"),
            Map.entry(Kind.RELATIVE, "昨日 昨天 昨 前日 前天 明日 明天 上周 本周 下周 这周 周末 上月 下月 上个月 去年 明年 上年 上期 节前 节后 上班 上半月 下半月"),
            Map.entry(Kind.NEXT_DAY, "次日 翌日 第二天"),
            Map.entry(Kind.OTHER_CALENDAR, "农历 農曆 阴历 夏历 旧历 古历 皇历 黄历 藏历 回历 佛历 傣历 民国 令和 正月 腊月 冬月 闰 除夕"),
            Map.entry(Kind.MODIFIER, "前 之前 以前 前后 左右 后 之后 以后 起 以来 开始 许 上下 约 大约 近"),
            Map.entry(Kind.UNTIL, "止 为止"),
            Map.entry(Kind.FILLER, "的 于 在 为 是 从 自 由 含 本 本月 当月 本年 今年 当 公元 西元 公历 阳历 新历 同日 当地 北京 本次"),
            Map.entry(Kind.AS_OF, "截至 截止 截自"),
            Map.entry(Kind.OF_FIGURES, "统计 数据 汇总 取数 提数 采集 更新 累计 所属 反映 情况 进度"),
            Map.entry(Kind.OF_SHEET, "填报 填表 填写 填制 填列 填 制表 制单 编制 编报 上报 报送 报出 呈报 报告 报表 报 打印 导出 查询 录入 表格 文件 印发"),
            Map.entry(Kind.OF_CAMPAIGN, "缴费 参保 征缴 筹资 集中 报名 申报 办理 缴纳 登记 收缴 征收 期"),
            Map.entry(Kind.NOUN, "时间 日期 时点 时刻 时段 期间 区间 周期 期限 时限 起止 段"));

    private static final int LONGEST = 8;

    private final Map<String, Kind> kinds = new HashMap<>();
    private final int longest;

    /** @param labels what stands in front of a moment, in the words of the vocabulary */
    MomentWords(List<String> labels) {
        PARTS.forEach((kind, words) -> {
            for (String word : words.split(" ", -1)) {
                kinds.put(word, kind);
            }
        });
        int most = LONGEST;
        for (String label : labels) {
            String word = LabelText.normalise(Normalizer.normalize(label, Normalizer.Form.NFKC));
            if (!isComposed(word)) {
                kinds.put(word, Kind.AS_OF);
                most = Math.max(most, word.length());
            }
        }
        longest = most;
    }

    /** The kind of a word; null when it is none. */
    @Nullable
    Kind kind(String word) {
        return kinds.get(word);
    }

    /** How many characters the longest word has. */
    int longest() {
        return longest;
    }

    /** Whether a label consists of parts that are known: it is then ranked by them. */
    private boolean isComposed(String label) {
        boolean[] reached = new boolean[label.length() + 1];
        reached[0] = true;
        for (int from = 0; from < label.length(); from++) {
            for (int to = from + 1; reached[from] && to <= Math.min(label.length(), from + LONGEST); to++) {
                reached[to] |= isOfLabel(kinds.get(label.substring(from, to)));
            }
        }
        return reached[label.length()];
    }

    private static boolean isOfLabel(@Nullable Kind kind) {
        return kind == Kind.AS_OF
                || kind == Kind.OF_FIGURES
                || kind == Kind.OF_SHEET
                || kind == Kind.NOUN
                || kind == Kind.TO
                || kind == Kind.FILLER;
    }
}
