package cn.canbao.validation.roster;

import cn.canbao.problem.Place;
import cn.canbao.recognition.PersonWords;
import cn.canbao.recognition.Vocabulary;
import cn.canbao.validation.person.PersonCategories;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.function.DoubleFunction;
import org.jspecify.annotations.Nullable;

/**
 * The context that all lines of a roster share.
 *
 * @param columns its columns
 * @param sheet where it stands
 * @param received the day of receipt, the last one that somebody can be born on
 * @param moments the moment that a serial number means in the workbook
 * @param vocabulary the words of the field
 * @param categories the categories of the campaign
 */
public record RosterContext(
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
