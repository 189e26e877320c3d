package cn.canbao.ledger;

import cn.canbao.staging.SheetRows;
import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;

/**
 * What a run made of a file that it read.
 *
 * @param path its path inside the drop folder
 * @param sha256 SHA-256 of its content
 * @param received when its content was received at its path
 * @param outcome accepted, partial, rejected or duplicate
 * @param rows where its rows ended, as of its run; null when none of its own were read
 * @param content hash of what was staged of it
 */
public record SubmissionRecord(
        String path,
        String sha256,
        LocalDateTime received,
        String outcome,
        @Nullable SheetRows rows,
        String content) {}
