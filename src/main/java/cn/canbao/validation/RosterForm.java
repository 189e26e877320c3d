package cn.canbao.validation;

import cn.canbao.problem.Place;
import cn.canbao.recognition.PersonWords;
import cn.canbao.recognition.Vocabulary;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.function.DoubleFunction;
import org.jspecify.annotations.Nullable;

/**
 * What is the same for all lines of a roster.
 *
 * @param columns its columns
 * @param sheet where it stands
 * @param received the day of receipt, the last one that somebody can be born on
 * @param moments the moment that a serial number means in the workbook
 * @param vocabulary the words of the field
 * @param categories the categories of the campaign
 */
record RosterForm(
        RosterColumns columns,
        Place sheet,
        LocalDate received,
        DoubleFunction<@Nullable LocalDateTime> moments,
        Vocabulary vocabulary,
        PersonCategories categories) {

    PersonWords words() {
        return vocabulary.persons();
    }
}
