package cn.canbao.validation;

import cn.canbao.campaign.Campaign;
import cn.canbao.problem.Place;
import cn.canbao.problem.Problem;
import cn.canbao.problem.ProblemCode;
import cn.canbao.recognition.AsOf;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The moment that the figures of a sheet stand for. Where the sheet says none, or one that cannot be, it is the moment of receipt; it is never
 * later than that.
 *
 * @param moment the moment
 * @param problems what was odd about it
 */
record SheetMoment(LocalDateTime moment, List<Problem> problems) {

    private static final DateTimeFormatter SHOWN = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");

    static SheetMoment of(@Nullable AsOf written, LocalDateTime received, Campaign campaign, Place sheet) {
        if (written == null) {
            return new SheetMoment(
                    received,
                    List.of(Problem.of(ProblemCode.AS_OF_MISSING, sheet).with("used", SHOWN.format(received))));
        }
        for (int year : new int[] {received.getYear(), received.getYear() - 1}) {
            var moment = written.in(year);
            if (moment.isPresent() && isPlausible(moment.get(), received, campaign)) {
                return new SheetMoment(moment.get().isAfter(received) ? received : moment.get(), List.of());
            }
        }
        return new SheetMoment(
                received,
                List.of(Problem.of(ProblemCode.AS_OF_IMPLAUSIBLE, sheet)
                        .with("found", written.text())
                        .with("used", SHOWN.format(received))));
    }

    private static boolean isPlausible(LocalDateTime moment, LocalDateTime received, Campaign campaign) {
        boolean inPeriod = campaign.period() == null || campaign.period().contains(moment.toLocalDate());
        return inPeriod && !moment.toLocalDate().isAfter(received.toLocalDate());
    }
}
