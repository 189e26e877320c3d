package cn.canbao.sample;

import cn.canbao.county.IdNumber;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.Map;

/** Gives out ID numbers of an area that was never issued, no number twice. */
final class ResidentNumbers {

    private static final String AREA = "520501";

    private final Map<LocalDate, Integer> given = new HashMap<>();

    /** The next number of somebody born on a day. */
    String next(LocalDate birth) {
        int sequence = given.merge(birth, 1, Integer::sum);
        return IdNumber.checked(AREA + birth.format(DateTimeFormatter.BASIC_ISO_DATE) + "%03d".formatted(sequence));
    }
}
