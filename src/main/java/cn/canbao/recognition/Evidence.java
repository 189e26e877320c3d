package cn.canbao.recognition;

import cn.canbao.problem.Message;

/**
 * Something that speaks for or against what a column was taken for.
 *
 * @param source where it comes from
 * @param isFor whether it speaks for it
 * @param words one sentence, with its numbers
 */
public record Evidence(Source source, boolean isFor, Message words) {

    /** Where evidence comes from. */
    public enum Source {
        /** The labels above the column. */
        LABEL,
        /** The cells below them. */
        CONTENT,
        /** What the register has for the same regions. */
        REGISTER,
        /** How the column follows from others. */
        ARITHMETIC,
        /** What somebody has settled. */
        LAYOUT
    }
}
