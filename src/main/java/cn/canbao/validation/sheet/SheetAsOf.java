package cn.canbao.validation.sheet;

import cn.canbao.campaign.Period;
import cn.canbao.problem.Place;
import cn.canbao.problem.Problem;
import cn.canbao.problem.ProblemCode;
import cn.canbao.recognition.AsOf;
import cn.canbao.recognition.moment.WrittenMoment;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The as-of of a sheet. Where the sheet has none, or an impossible one, it is the time of receipt; it is never later than that.
 *
 * @param moment the moment
 * @param problems what was odd about it, and about what else stands above the table
 * @param said the moment where the sheet says it without doubt; null when it is only assumed
 */
public record SheetAsOf(
        LocalDateTime moment,
        List<Problem> problems,
        @Nullable LocalDateTime said) {

    private static final DateTimeFormatter SHOWN = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");

    public static SheetAsOf of(@Nullable AsOf written, LocalDateTime received, @Nullable Period period, Place sheet) {
        if (written == null) {
            return new SheetAsOf(
                    received,
                    List.of(Problem.of(ProblemCode.AS_OF_MISSING, sheet).with("used", SHOWN.format(received))),
                    null);
        }
        WrittenMoment moment = written.moment();
        if (moment == null) {
            return new SheetAsOf(received, List.of(partlyRead(written, written.unread(), received, sheet)), null);
        }
        Optional<LocalDate> day = moment.day(received.toLocalDate());
        LocalDateTime meant = day.map(moment::on).orElse(received);
        boolean isDoubtful = period == null && moment.mayBeLater(received.toLocalDate());
        boolean isPlausible = day.isPresent() && !isDoubtful && isPlausible(day.get(), meant, received, period);
        LocalDateTime used = !isPlausible || meant.isAfter(received) ? received : meant;
        List<Problem> problems = new ArrayList<>();
        if (!isPlausible) {
            Problem problem = Problem.of(ProblemCode.AS_OF_IMPLAUSIBLE, sheet)
                    .with("found", written.text())
                    .with("used", SHOWN.format(used));
            boolean isLater = day.isPresent() && meant.isAfter(received);
            problems.add(
                    isDoubtful
                            ? problem.with("variant", "year")
                            : isLater ? problem.with("variant", "later") : problem);
        }
        List<String> unread = new ArrayList<>(written.unread());
        if (day.isPresent()
                && moment.weekday() != null
                && moment.weekday() != day.get().getDayOfWeek()) {
            unread.add(moment.weekday().getDisplayName(TextStyle.FULL, Locale.CHINESE));
        }
        if (!unread.isEmpty()) {
            problems.add(partlyRead(written, unread, used, sheet));
        }
        return new SheetAsOf(used, List.copyOf(problems), problems.isEmpty() ? used : null);
    }

    /** The same with what else is odd above the table. */
    public SheetAsOf with(List<Problem> more) {
        if (more.isEmpty()) {
            return this;
        }
        List<Problem> all = new ArrayList<>(problems);
        all.addAll(more);
        return new SheetAsOf(moment, List.copyOf(all), said);
    }

    private static Problem partlyRead(AsOf written, List<String> unread, LocalDateTime used, Place sheet) {
        Problem problem = Problem.of(ProblemCode.AS_OF_PARTLY_READ, sheet)
                .with("found", written.line())
                .with("unread", String.join("、", unread))
                .with("used", SHOWN.format(used));
        return written.moment() == null
                ? problem.with("variant", "nothing")
                : problem.with("understood", written.text());
    }

    /** Whether it lies in the campaign and not behind the day of receipt; 24时 belongs to the day that it ends. */
    private static boolean isPlausible(
            LocalDate day, LocalDateTime moment, LocalDateTime received, @Nullable Period period) {
        boolean inPeriod = period == null
                || period.contains(day)
                || period.contains(moment.minusSeconds(1).toLocalDate());
        return inPeriod && !moment.isAfter(received.toLocalDate().plusDays(1).atStartOfDay());
    }
}
