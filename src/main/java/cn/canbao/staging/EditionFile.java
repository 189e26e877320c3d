package cn.canbao.staging;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A file as an edition accounts for it.
 *
 * @param path its path inside the drop folder
 * @param sha256 SHA-256 of its content; null when it was not taken in
 * @param size its size in bytes
 * @param outcome accepted, partial, rejected, duplicate, unchanged, held, deferred or ignored
 * @param message why it became no submission, or what it repeats; null when there is nothing to say
 * @param sheets its sheets; empty when it was not read
 */
public record EditionFile(
        String path,
        @Nullable String sha256,
        long size,
        String outcome,
        @Nullable String message,
        List<EditionSheet> sheets) {

    /**
     * A sheet of a file.
     *
     * @param name its name
     * @param kind summary, roster, register, reduction or unknown
     * @param rows where its rows ended
     */
    public record EditionSheet(String name, String kind, SheetRows rows) {}
}
