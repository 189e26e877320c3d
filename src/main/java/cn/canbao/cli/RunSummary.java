package cn.canbao.cli;

import cn.canbao.job.Consolidation;
import cn.canbao.staging.EditionFile;
import cn.canbao.staging.SheetRows;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** The sums of a run, for one who wants to see at a glance that nothing is lost. */
record RunSummary(Consolidation.Result result) {

    private static final List<String> OUTCOMES =
            List.of("accepted", "partial", "rejected", "duplicate", "unchanged", "held", "deferred", "ignored");

    /** The files by outcome, for example {@code 48 = 43 accepted + 5 rejected}. */
    String files() {
        return outcomes(result.files());
    }

    /** What was read again from the archive by outcome; empty when nothing was. These are not among the files that were found. */
    Optional<String> archived() {
        return result.archived().isEmpty() ? Optional.empty() : Optional.of(outcomes(result.archived()));
    }

    private static String outcomes(List<EditionFile> files) {
        Map<String, Long> counts =
                files.stream().collect(Collectors.groupingBy(EditionFile::outcome, Collectors.counting()));
        Map<String, Long> ordered = new LinkedHashMap<>();
        OUTCOMES.stream().filter(counts::containsKey).forEach(outcome -> ordered.put(outcome, counts.get(outcome)));
        return files.size() + " = "
                + ordered.entrySet().stream()
                        .map(entry -> entry.getValue() + " " + entry.getKey())
                        .collect(Collectors.joining(" + "));
    }

    /** The rows by bin, for example {@code 431 = 402 accepted + 3 warned + ...}. */
    String rows() {
        SheetRows all = result.files().stream()
                .flatMap(file -> file.sheets().stream())
                .map(EditionFile.EditionSheet::rows)
                .reduce(new SheetRows(0, 0, 0, 0, 0, 0, 0, 0, 0), SheetRows::plus);
        return all.read() + " = " + all.accepted() + " accepted + " + all.warned() + " warned + " + all.rejected()
                + " rejected + " + all.duplicate() + " duplicate + " + all.total() + " total + " + all.header()
                + " header + " + all.title() + " title + " + all.footer() + " footer";
    }

    /** How many figures are asked about and how many files are held for it; nothing when none are. */
    private String questions() {
        int asked = result.questions().all().size();
        return asked == 0 ? "" : asked + " questions about figures; ";
    }

    /** One line for the one who reads the log at seven in the morning. */
    String line() {
        return "Files " + files()
                + archived()
                        .map(again -> "; read again from the archive " + again)
                        .orElse("") + "; rows " + rows() + "; "
                + result.errors().all() + " errors, "
                + result.errors().corrected() + " of them corrected; " + questions() + "edition "
                + result.edition().number() + " in " + result.outputs();
    }
}
