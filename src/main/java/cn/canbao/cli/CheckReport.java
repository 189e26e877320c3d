package cn.canbao.cli;

import cn.canbao.campaign.Campaign;
import cn.canbao.campaign.Category;
import cn.canbao.campaign.Measure;
import cn.canbao.campaign.Quantity;
import cn.canbao.problem.Place;
import cn.canbao.problem.PlainLine;
import cn.canbao.problem.Problem;
import cn.canbao.problem.ProblemTexts;
import cn.canbao.problem.Severity;
import cn.canbao.recognition.Column;
import cn.canbao.recognition.Meaning;
import cn.canbao.recognition.PersonField;
import cn.canbao.recognition.SheetKind;
import cn.canbao.validation.FileOutcome;
import cn.canbao.validation.Reading;
import cn.canbao.validation.RowOutcome;
import cn.canbao.validation.SheetOutcome;
import cn.canbao.validation.Withdrawn;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** What {@code check} prints of one file. */
final class CheckReport {

    private final Campaign campaign;
    private final ProblemTexts texts;
    private final PrintWriter out;
    private final List<Problem> problems = new ArrayList<>();
    private int accepted;
    private int rejected;
    private int passed;

    CheckReport(Campaign campaign, ProblemTexts texts, PrintWriter out) {
        this.campaign = campaign;
        this.texts = texts;
        this.out = out;
    }

    void begin(Path file) {
        out.println("文件 " + PlainLine.of(file.toString()));
    }

    void add(Reading found) {
        if (found instanceof RowOutcome row) {
            problems.addAll(row.problems());
            if (row instanceof RowOutcome.Accepted || row instanceof RowOutcome.AcceptedPerson) {
                accepted++;
            } else if (row instanceof RowOutcome.Rejected) {
                rejected++;
            } else {
                passed++;
            }
        } else if (found instanceof Withdrawn) {
            problems.clear();
            accepted = 0;
            rejected = 0;
            passed = 0;
        } else if (found instanceof SheetOutcome sheet) {
            problems.addAll(sheet.problems());
            printSheet(sheet);
        } else if (found instanceof FileOutcome file) {
            problems.addAll(file.problems());
        }
    }

    void end() {
        problems.sort(Comparator.comparing((Problem problem) -> problem.code().severity())
                .thenComparing(problem -> String.valueOf(problem.place().sheet()))
                .thenComparingInt(problem -> problem.place().row())
                .thenComparingInt(problem -> problem.place().column()));
        for (Problem problem : problems) {
            String sheet = problem.place().sheet();
            out.println("  " + severity(problem.code().severity()) + " "
                    + problem.code().code() + "  "
                    + (sheet == null || problem.place().row() == 0 ? "" : "【" + PlainLine.of(sheet) + "】")
                    + texts.sentence(problem));
        }
        out.println("  数据行：可计入 " + accepted + "，退回 " + rejected + "；其他行（标题、表头、合计、落款等）" + passed);
        out.println();
        out.flush();
    }

    boolean hasErrors() {
        return problems.stream().anyMatch(Problem::isError);
    }

    private void printSheet(SheetOutcome sheet) {
        SheetKind kind = sheet.kind();
        out.println("  工作表 " + PlainLine.of(sheet.name()) + "："
                + (kind == null ? "没有计入" : kind(kind) + "，截至 " + sheet.asOf())
                + (sheet.home() == null ? "" : "，单位 " + sheet.home()));
        for (Column column : sheet.columns()) {
            out.println("    " + Place.letters(column.index()) + "  " + PlainLine.of(column.label()) + " → "
                    + meaning(column.meaning()));
        }
    }

    private String meaning(Meaning meaning) {
        if (meaning instanceof Meaning.Figure figure) {
            return figure(figure.quantity());
        }
        if (meaning instanceof Meaning.RegionName region) {
            return region.level() == null ? "单位" : campaign.label(region.level());
        }
        if (meaning instanceof Meaning.Remark) {
            return "备注";
        }
        if (meaning instanceof Meaning.Sequence) {
            return "序号";
        }
        if (meaning instanceof Meaning.Code) {
            return "编码";
        }
        if (meaning instanceof Meaning.Alias) {
            return "别名";
        }
        if (meaning instanceof Meaning.Person person) {
            return field(person.field());
        }
        return meaning instanceof Meaning.Unknown ? "（没有用到）" : "核减原因";
    }

    private static String field(PersonField field) {
        return switch (field) {
            case NAME -> "姓名";
            case ID_NUMBER -> "身份证号";
            case HOUSEHOLD -> "户编号";
            case HOUSEHOLDER -> "户主";
            case GUARDIAN_ID_NUMBER -> "户主或监护人身份证号";
            case RELATION -> "与户主关系";
            case BIRTH_DATE -> "出生日期";
            case CATEGORY -> "人员类别";
            case STATUS -> "是否参保";
            case ELSEWHERE -> "是否在别处参保";
            case PAID_ON -> "缴费日期";
            case AMOUNT -> "缴费金额";
            case REASON -> "未参保原因";
            case OTHER -> "（不需要）";
        };
    }

    private String figure(Quantity quantity) {
        String category =
                campaign.category(quantity.category()).map(Category::label).orElse(quantity.category());
        return category + "·" + measure(quantity.measure());
    }

    private static String measure(Measure measure) {
        return switch (measure) {
            case TARGET -> "任务数";
            case ENROLLED -> "已参保人数";
            case POPULATION -> "人口数";
            case UNENROLLED -> "未参保人数（只核对，不计入）";
            case RATE -> "完成率（只核对，不计入）";
        };
    }

    private static String kind(SheetKind kind) {
        return switch (kind) {
            case SUMMARY -> "进度表";
            case ROSTER -> "花名册";
            case REGISTER -> "任务表";
            case REDUCTION -> "核减表";
        };
    }

    private static String severity(Severity severity) {
        return switch (severity) {
            case ERROR -> "错误";
            case WARNING -> "提醒";
            case INFO -> "说明";
        };
    }
}
