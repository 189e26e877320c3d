package cn.canbao.doctor;

import cn.canbao.intake.Receipt;
import cn.canbao.ledger.RunRecord;
import cn.canbao.ledger.SubmissionRecord;
import cn.canbao.problem.Message;
import cn.canbao.publication.PublishedEdition;
import cn.canbao.text.PlainLine;
import java.util.List;
import java.util.stream.Stream;

/** Files that do not count until somebody has looked at them. */
record HeldFilesCheck(Workplace workplace) implements Check {

    private static final String HELD = "held";
    private static final int SHOWN = 3;

    @Override
    public Message subject() {
        return Message.of("doctor-held");
    }

    @Override
    public List<Finding> findings() {
        List<String> held = Stream.concat(
                        workplace.ledger().last().stream().flatMap(HeldFilesCheck::held), heldForQuestions())
                .map(PlainLine::of)
                .distinct()
                .sorted()
                .toList();
        if (held.isEmpty()) {
            return List.of(Finding.ok(subject(), Message.of("doctor-held-none")));
        }
        return List.of(Finding.mind(
                subject(),
                Message.of("doctor-held-found")
                        .with("count", held.size())
                        .with("first", held.subList(0, Math.min(SHOWN, held.size()))),
                Message.of("doctor-held-do")));
    }

    /** Those held for their figures stand in the edition only. */
    private Stream<String> heldForQuestions() {
        return workplace.ledger().lastStanding().stream()
                .flatMap(last -> PublishedEdition.of(workplace.settings().output(), last.run()).stream())
                .flatMap(edition -> edition.held().stream());
    }

    private static Stream<String> held(RunRecord last) {
        return Stream.concat(
                last.receipts().stream()
                        .filter(receipt -> HELD.equals(receipt.outcome()))
                        .map(Receipt::path),
                last.submissions().stream()
                        .filter(submission -> HELD.equals(submission.outcome()))
                        .map(SubmissionRecord::path));
    }
}
