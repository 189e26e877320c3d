package cn.canbao.recognition.roster;

import cn.canbao.campaign.Enrolment;
import cn.canbao.recognition.PersonWords;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What the words and marks of one column of a roster say: what its sheet says of them, what they are usually understood as, and of an empty
 * circle what it stands against.
 */
public final class ColumnMarks {

    private static final Set<String> FULL_CIRCLES = Set.of("●", "◉");
    private static final Set<String> EMPTY_CIRCLES = Set.of("○", "◯", "〇");

    private final PersonWords words;
    private final Legend legend;
    private final boolean isEmptyCircleNo;

    /**
     * Learns from a column.
     *
     * @param words what is usually understood
     * @param legend what the sheet says
     * @param cells texts of its first cells
     */
    public ColumnMarks(PersonWords words, Legend legend, List<String> cells) {
        this.words = words;
        this.legend = legend;
        this.isEmptyCircleNo = cells.stream().anyMatch(FULL_CIRCLES::contains);
    }

    /** What a cell says; empty when nobody knows it. */
    public Optional<Enrolment> enrolment(String text) {
        if (!legend.isEmpty()) {
            Legend.Explained explained = legend.meaning(PersonWords.comparable(text));
            if (explained != null) {
                return Optional.ofNullable(explained.enrolment());
            }
        }
        Optional<Enrolment> known = words.enrolment(text);
        return known.isPresent() ? known : otherwise(PersonWords.comparable(text));
    }

    private Optional<Enrolment> otherwise(String mark) {
        if (isEmptyCircleNo && EMPTY_CIRCLES.contains(mark)) {
            return Optional.of(Enrolment.NO);
        }
        return TickOptions.read(mark, words::enrolment);
    }
}
