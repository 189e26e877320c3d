package cn.canbao.validation.register;

import cn.canbao.campaign.Campaign;
import cn.canbao.campaign.Quantity;
import cn.canbao.campaign.TargetRule;
import cn.canbao.problem.Message;
import cn.canbao.problem.Place;
import cn.canbao.validation.summary.SummaryRow;
import java.util.Collection;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What a register leaves out: villages of a town, and targets without which a region would stand as finished. */
record RegisterGaps(Campaign campaign, Collection<RegisterDraft.RegionEntry> entries) {

    /** A region of the register, and what is missing of it. */
    record Gap(RegisterDraft.RegionEntry entry, Message reason) {}

    /** The first gap; empty when nothing is missing. */
    Optional<Gap> firstMistake() {
        return withoutParts().or(this::withoutTarget);
    }

    /** Where the denominator of everybody's rate stands in a line, or what it is worked out from; null where there is no such column. */
    static @Nullable Place needed(SummaryRow line, Campaign campaign) {
        TargetRule rule = campaign.targets();
        return line.table()
                .column(campaign.everybody().rate().over())
                .or(() -> rule == null ? Optional.empty() : line.table().column(rule.of()))
                .map(line::at)
                .orElse(null);
    }

    /** A region that is made up of others would otherwise report itself, and its own figures count for nothing. */
    private Optional<Gap> withoutParts() {
        Set<String> parents = new HashSet<>();
        entries.forEach(entry -> parents.add(String.valueOf(entry.parent)));
        return entries.stream()
                .filter(entry -> entry.parent != null && !reports(entry))
                .filter(entry -> !parents.contains(entry.parent + "/" + entry.name))
                .findFirst()
                .map(entry -> new Gap(
                        entry,
                        Message.of("region-without-parts")
                                .with("level", campaign.reportingLevel().label())));
    }

    /** Where nobody has a target, they are not known yet; where some have, the others were forgotten. */
    private Optional<Gap> withoutTarget() {
        Quantity over = campaign.everybody().rate().over();
        if (entries.stream().noneMatch(entry -> reports(entry) && entry.figures.containsKey(over))) {
            return Optional.empty();
        }
        return entries.stream()
                .filter(entry -> reports(entry) && !entry.figures.containsKey(over))
                .findFirst()
                .map(entry -> new Gap(entry, reason(entry.needed, over)));
    }

    private static Message reason(@Nullable Place needed, Quantity over) {
        return needed == null
                ? Message.of("target-without-column").with("figure", over)
                : Message.of("target-blank")
                        .with("sheet", String.valueOf(needed.sheet()))
                        .with("column", needed.columnLetter())
                        .with("label", String.valueOf(needed.label()));
    }

    private boolean reports(RegisterDraft.RegionEntry entry) {
        return entry.level == campaign.reportingLevel().id();
    }
}
