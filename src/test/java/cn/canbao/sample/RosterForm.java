package cn.canbao.sample;

import java.time.LocalDateTime;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * The form in which a village of Linjiang hands in its roster.
 *
 * @param village name of the village
 * @param path where the file lies below the input folder; its end tells the format
 * @param title empty when the header is the first row
 * @param unit what stands left above the header; empty for nothing
 * @param asOf for when the list stands
 * @param sheets how many sheets, one for each group of villagers (村民小组), share the list
 * @param labels the labels of the columns, parted by blanks
 * @param wording its words
 * @param days how it writes days of payment
 * @param slips what is odd about it, with the number of lines
 */
record RosterForm(
        String village,
        String path,
        String title,
        String unit,
        AsOfLine asOf,
        int sheets,
        String labels,
        Wording wording,
        DayStyle days,
        Map<Slip, Integer> slips) {

    /**
     * @param text what stands right above the header; empty for nothing
     * @param moment what it means, not later than the receipt of the file
     */
    record AsOfLine(String text, LocalDateTime moment) {}

    /** Keeps its own copy of the slips, in the order of their kinds. */
    RosterForm {
        slips = new EnumMap<>(slips);
    }

    /** The paths of labels from left to right. */
    List<String> columns() {
        return List.of(labels.split(" "));
    }

    List<RosterField> fields() {
        return columns().stream().map(RosterField::labelled).toList();
    }

    boolean has(RosterField field) {
        return fields().contains(field);
    }

    boolean isOldFormat() {
        return path.endsWith(".xls");
    }

    /** How many newborns without a number it lists. */
    int newborns() {
        return slips.getOrDefault(Slip.NEWBORN, 0);
    }
}
