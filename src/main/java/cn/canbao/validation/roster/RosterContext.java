package cn.canbao.validation.roster;

import cn.canbao.campaign.Elsewhere;
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
 * @param marks what words and marks mean in its columns
 * @param sheet where it stands
 * @param received the day of receipt, the last one that somebody can be born on
 * @param moments the moment that a serial number means in the workbook
 * @param vocabulary the words of the field
 * @param categories the categories of the campaign
 * @param year the year of the campaign
 * @param elsewhere what becomes of somebody who is enrolled and has another insurance
 */
public record RosterContext(
        RosterColumns columns,
        RosterMarks marks,
        Place sheet,
        LocalDate received,
        DoubleFunction<@Nullable LocalDateTime> moments,
        Vocabulary vocabulary,
        PersonCategories categories,
        int year,
        Elsewhere elsewhere) {

    PersonWords words() {
        return vocabulary.persons();
    }
}
