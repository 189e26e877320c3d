package cn.canbao.recognition.label;

import cn.canbao.campaign.Measure;
import org.jspecify.annotations.Nullable;

/**
 * What the labels above a column say together.
 *
 * @param measure what the column counts; null when no label says it
 * @param isClear whether it is said clearly: 参保人数 alone may be those who are to be enrolled
 * @param category id of the category whose people are counted; null when no label names one
 * @param isWhole whether a label says that all are meant
 * @param namesEverybody whether a label names everybody: 全体居民, which 合计 does not
 * @param isCumulative whether a label says that it is a count so far
 * @param isOfWhich whether a label says that these are a part of those before
 * @param day the day that a label names, as month times 100 and day; 0 when none does
 * @param leftOver how many characters nobody knows
 * @param unusable why no head count stands there whatever it is called; null when nothing speaks against it
 * @param saysEnrolment whether any label speaks of enrolment, payment or completion
 */
public record LabelReading(
        @Nullable Measure measure,
        boolean isClear,
        @Nullable String category,
        boolean isWhole,
        boolean namesEverybody,
        boolean isCumulative,
        boolean isOfWhich,
        int day,
        int leftOver,
        @Nullable Unusable unusable,
        boolean saysEnrolment) {

    /** Whether no label says whose people are counted: then those count of whom the whole sheet speaks. */
    public boolean isOfAnybody() {
        return category == null && !namesEverybody && unusable != Unusable.OTHER_PEOPLE;
    }

    /** The same where nothing speaks against it. */
    public LabelReading usable() {
        return new LabelReading(
                measure,
                isClear,
                category,
                isWhole,
                namesEverybody,
                isCumulative,
                isOfWhich,
                day,
                leftOver,
                null,
                saysEnrolment);
    }

    /** The same about the people of a category. */
    public LabelReading of(String other) {
        return new LabelReading(
                measure,
                isClear,
                other,
                isWhole,
                namesEverybody,
                isCumulative,
                isOfWhich,
                day,
                leftOver,
                unusable,
                saysEnrolment);
    }
}
