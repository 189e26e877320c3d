package cn.canbao.intake;

import cn.canbao.problem.Severity;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What lies in the drop folder, by names, sizes and times: no file is opened and nothing is recorded, so a file that only changed inside may
 * pass for an old one until a run reads it.
 *
 * @param files how many files a run would take in
 * @param waiting how many of them are new, or changed since the last run
 * @param turnedAway how many a run would turn away or put off unread
 * @param latest when the file that changed last did so; empty when there is none
 */
public record DropFolderSurvey(int files, int waiting, int turnedAway, Optional<Instant> latest) {

    /**
     * Looks through a folder.
     *
     * @param found what the last run found there
     * @param lastRun when that run was; what changed later is waiting
     * @throws java.io.UncheckedIOException when the folder cannot be read
     */
    public static DropFolderSurvey of(DropFolder folder, Collection<Receipt> found, Instant lastRun) {
        Map<String, Long> sizes = new HashMap<>();
        found.forEach(receipt -> sizes.put(receipt.path(), receipt.size()));
        List<DropFile> all = folder.files();
        List<DropFile> taken =
                all.stream().filter(file -> file.problem() == null).toList();
        int waiting = (int) taken.stream()
                .filter(file -> file.size() != sizes.getOrDefault(file.path(), -1L)
                        || file.state().modified().toInstant().isAfter(lastRun))
                .count();
        int turnedAway = (int) all.stream()
                .filter(file -> file.problem() != null && file.problem().code().severity() != Severity.INFO)
                .count();
        return new DropFolderSurvey(
                taken.size(),
                waiting,
                turnedAway,
                taken.stream()
                        .map(file -> file.state().modified())
                        .max(FileTime::compareTo)
                        .map(FileTime::toInstant));
    }
}
