package cn.canbao.edition;

import cn.canbao.problem.ProblemCode;
import cn.canbao.staging.questions.Question;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What an edition asks about its figures, in words for the clerk.
 *
 * @param all every question but those about single persons
 * @param persons the first of the single persons who are missing from rosters
 * @param personCount how many persons there are in all
 */
public record QuestionList(List<Question> all, List<Question> persons, long personCount) {

    /** Nothing is asked. */
    public static final QuestionList NONE = new QuestionList(List.of(), List.of(), 0);

    /** What questions are called, in the order in which they are told. */
    private static final Map<ProblemCode, String> WORDS = words();

    /** Keeps its own copies. */
    public QuestionList {
        all = List.copyOf(all);
        persons = List.copyOf(persons);
    }

    private static Map<ProblemCode, String> words() {
        Map<ProblemCode, String> words = new LinkedHashMap<>();
        words.put(ProblemCode.ENROLLED_FELL, "参保人数减少");
        words.put(ProblemCode.ENROLLED_JUMPED, "参保人数增加过快");
        words.put(ProblemCode.FEWER_PERSONS, "花名册少人");
        words.put(ProblemCode.EARLIER_AS_OF, "放回旧文件");
        words.put(ProblemCode.FIGURES_REPEATED, "数字与上次全同");
        words.put(ProblemCode.TARGET_CHANGED, "任务数改动");
        words.put(ProblemCode.OVER_TARGET, "超过任务数");
        words.put(ProblemCode.ENROLLED_MOVED, "改计在别的单位");
        words.put(ProblemCode.CONFIRMATION_UNUSED, "确认没有用上");
        words.put(ProblemCode.PERSON_DROPPED, "不在花名册里了");
        words.put(ProblemCode.PERSON_UNENROLLED, "不是已参保了");
        return words;
    }

    /** What questions of a code are called. */
    public static String words(ProblemCode code) {
        return WORDS.getOrDefault(code, code.code());
    }

    /** What became of a question, in words. */
    public static String state(Question question) {
        if (question.confirmation() != null) {
            return question.confirmation().who() + "已确认";
        }
        return question.state() == Question.State.HELD
                ? "暂不计入，待确认"
                : question.code() == ProblemCode.ENROLLED_MOVED ? "不必处理" : "请核对";
    }

    /** The questions about figures, those first that nobody answered; not why files are held. */
    public List<Question> figures() {
        List<Question> figures = new ArrayList<>();
        for (ProblemCode code : WORDS.keySet()) {
            all.stream()
                    .filter(one -> one.code() == code && one.confirmation() == null)
                    .forEach(figures::add);
        }
        all.stream().filter(one -> one.confirmation() != null).forEach(figures::add);
        return figures;
    }

    /** Which files are held, once for each code that has to be confirmed. */
    public List<Question> held() {
        return all.stream().filter(one -> one.code() == ProblemCode.SHEET_HELD).toList();
    }

    private boolean isOpen(Question question) {
        return question.confirmation() == null && question.code() != ProblemCode.ENROLLED_MOVED;
    }

    /** Everything in one line; empty when nothing is asked. */
    public String line() {
        List<String> parts = new ArrayList<>();
        long open = 0;
        for (Map.Entry<ProblemCode, String> word : WORDS.entrySet()) {
            long count = all.stream()
                    .filter(one -> one.code() == word.getKey() && isOpen(one))
                    .count();
            if (count > 0) {
                open += count;
                parts.add(word.getValue() + " " + count);
            }
        }
        List<String> clauses = new ArrayList<>();
        if (open > 0) {
            clauses.add(open + " 处（" + String.join("，", parts) + "）");
        }
        long files = held().stream().map(one -> one.now().path()).distinct().count();
        if (files > 0) {
            clauses.add(files + " 个文件暂不计入，待确认");
        }
        long confirmed = all.stream().filter(one -> one.confirmation() != null).count();
        if (confirmed > 0) {
            clauses.add("已确认 " + confirmed + " 处");
        }
        return String.join("；", clauses);
    }
}
