package cn.canbao.campaign;

import cn.canbao.problem.ProblemCode;
import java.time.LocalDateTime;

/**
 * Somebody's word that what was asked about a file is right.
 *
 * @param sha256 SHA-256 of the content of the file, in lower-case hex
 * @param code what was asked
 * @param who who says so
 * @param when when that was; a day without an hour is its beginning
 */
public record Confirmation(String sha256, ProblemCode code, String who, LocalDateTime when) {

    /** Who says so and when, in one text. */
    public String words() {
        return who + " " + when;
    }
}
