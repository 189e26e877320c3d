package cn.canbao.recognition;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What stands above the header of a table.
 *
 * @param asOf the moment that the figures stand for; null when it is not said
 * @param reportingUnit the unit that filled the sheet in; null when it is not said
 * @param titles the texts that stand there, from top to bottom
 */
public record SheetHeading(@Nullable AsOf asOf, @Nullable String reportingUnit, List<String> titles) {

    /** Keeps its own copy of the texts. */
    public SheetHeading {
        titles = List.copyOf(titles);
    }
}
