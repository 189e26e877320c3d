package cn.canbao.intake;

import org.jspecify.annotations.Nullable;

/**
 * What a run found at a path of the drop folder.
 *
 * @param path the path
 * @param size size in bytes
 * @param sha256 SHA-256 of its content; null when it became no submission
 * @param outcome what became of it; null for a submission of the run itself
 * @param code code of its problem; null when it has none
 * @param severity severity of its problem
 * @param message its problem as a sentence
 */
public record Receipt(
        String path,
        long size,
        @Nullable String sha256,
        @Nullable String outcome,
        @Nullable String code,
        @Nullable String severity,
        @Nullable String message) {}
