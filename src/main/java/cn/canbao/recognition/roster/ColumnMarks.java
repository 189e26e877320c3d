package cn.canbao.recognition.roster;

import cn.canbao.campaign.Enrolment;
import cn.canbao.recognition.PersonWords;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What the words and marks of one column of a roster say: what its sheet says of them, what they are usually understood as, and of an empty
 * circle what it stands against. For one thread.
 */
public final class ColumnMarks {

    private static final Set<String> FULL_CIRCLES = Set.of("●", "◉");
    private static final Set<String> EMPTY_CIRCLES = Set.of("○", "◯", "〇");

    /** A column says the same few things over and over. */
    private static final int REMEMBERED = 1_000;

    private final Map<String, Optional<Enrolment>> remembered = new HashMap<>();
    private String lastInsurance = "";
    private Optional<Boolean> isOtherInsurance = Optional.empty();
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
        Optional<Enrolment> known = remembered.get(text);
        if (known == null) {
            known = read(text);
            if (remembered.size() < REMEMBERED) {
                remembered.put(text, known);
            }
        }
        return known;
    }

    /** Whether a cell names another insurance than the campaign's; empty when it names none that is known. */
    public Optional<Boolean> isOtherInsurance(String text) {
        if (!text.equals(lastInsurance)) {
            isOtherInsurance = words.isOtherInsurance(text);
            lastInsurance = text;
        }
        return isOtherInsurance;
    }

    private Optional<Enrolment> read(String text) {
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
