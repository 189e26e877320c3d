package cn.canbao.staging.questions;

import cn.canbao.campaign.Confirmation;
import cn.canbao.problem.ProblemCode;
import java.time.LocalDateTime;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A figure that is possible and yet asked about, because it does not go on from what was said before.
 *
 * @param code what is asked
 * @param state what became of it
 * @param confirmation who vouches for it; null when nobody does
 * @param region code of the region that is meant; null when a whole file is
 * @param category id of the category that is meant; null when none is
 * @param person the masked name and number of a single person; null when none is meant
 * @param heldFor the code that has to be confirmed, where a file is held; else null
 * @param now what is asked about
 * @param before what it is held against
 * @param message both in a sentence
 */
public record Question(
        ProblemCode code,
        State state,
        @Nullable Confirmation confirmation,
        @Nullable String region,
        @Nullable String category,
        @Nullable String person,
        @Nullable ProblemCode heldFor,
        Side now,
        Side before,
        String message) {

    /** What became of a question. */
    public enum State {
        /** It is told, and the figure counts. */
        ASKED,
        /** The sheet does not count until somebody confirms it. */
        HELD,
        /** Somebody confirmed it. */
        CONFIRMED;

        /** The word used in the database, for example {@code held}. */
        String word() {
            return name().toLowerCase(Locale.ROOT);
        }

        /** The state of a word. */
        static State of(String word) {
            return valueOf(word.toUpperCase(Locale.ROOT));
        }
    }

    /**
     * One of the two that are held against each other.
     *
     * @param path path of the file; empty when there is none
     * @param sha256 SHA-256 of its content; null when it is not known
     * @param sheet name of the sheet; null when the whole file is meant
     * @param row number of the row; 0 when no single one is meant
     * @param asOf the moment that it stands for; null when that plays no part
     * @param people how many; null when nobody is said
     */
    public record Side(
            String path,
            @Nullable String sha256,
            @Nullable String sheet,
            int row,
            @Nullable LocalDateTime asOf,
            @Nullable Long people) {}
}
