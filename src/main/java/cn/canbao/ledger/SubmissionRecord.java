package cn.canbao.ledger;

import cn.canbao.intake.Hold;
import cn.canbao.staging.SheetRows;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;

/**
 * What a run made of a file that it read.
 *
 * @param path its path inside the drop folder
 * @param sha256 SHA-256 of its content
 * @param received when its content was received at its path
 * @param outcome accepted, partial, rejected, duplicate or held
 * @param rows where its rows ended, as of its run; null when none of its own were read
 * @param content hash of what was staged of it
 * @param held why it is held; null when it is not
 */
public record SubmissionRecord(
        String path,
        String sha256,
        LocalDateTime received,
        String outcome,
        @Nullable SheetRows rows,
        String content,

        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Hold held) {}
