package cn.canbao.recognition;

import cn.canbao.campaign.Quantity;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Why a column was taken for what it was taken for.
 *
 * @param column the column, with the meaning that it was given; unknown when it is not used
 * @param samples some of its cells as they are shown, three at most
 * @param likeliest what it holds, or most likely would hold where its sheet is turned away; null when it can be no figure
 * @param evidence what speaks for that and against it
 * @param runnerUp what else the column may hold; null when nothing
 * @param rival the column that would hold the same if this one did not, or that fits better already; null when there is none
 * @param isBest whether no other column fits better for what this one most likely holds
 * @param lead how much better this is than the rival, or than nobody at all; a clear word is worth 3
 */
public record ColumnExplanation(
        Column column,
        List<String> samples,
        @Nullable Quantity likeliest,
        List<Evidence> evidence,
        @Nullable Quantity runnerUp,
        @Nullable Column rival,
        boolean isBest,
        double lead) {

    /** Of a column that is known by its label alone. */
    static ColumnExplanation of(Column column, List<String> samples, List<Evidence> evidence) {
        return new ColumnExplanation(column, samples, null, evidence, null, null, false, 0);
    }

    /** Whether the column was given a meaning. */
    public boolean isUsed() {
        return !(column.meaning() instanceof Meaning.Unknown);
    }
}
