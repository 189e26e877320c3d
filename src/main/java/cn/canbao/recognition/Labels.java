package cn.canbao.recognition;

import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import java.util.List;

/**
 * Words that tell the rows around the data apart from the data: the content of {@code vocabulary/labels.yaml}.
 *
 * @param totals what a total of the rows is called
 * @param subtotals those totals that sum only a part
 * @param footers how a row below the data begins
 * @param notes how a note begins
 * @param reportingUnit what stands in front of the name of the unit that filled the sheet in
 * @param asOf what stands in front of the moment that the figures stand for
 * @param blanks what a cell may hold instead of staying empty
 */
record Labels(
        @NotEmpty List<String> totals,
        @NotNull List<String> subtotals,
        @NotEmpty List<String> footers,
        @NotEmpty List<String> notes,
        @NotEmpty List<String> reportingUnit,
        @NotEmpty List<String> asOf,
        @NotNull List<String> blanks) {

    /** Makes the labels of rows comparable once and for all; those above the header are read with their own spaces. */
    public Labels {
        totals = normalised(totals);
        subtotals = normalised(subtotals);
        footers = normalised(footers);
        notes = normalised(notes);
        blanks = normalised(blanks);
    }

    private static List<String> normalised(List<String> words) {
        return words == null ? words : words.stream().map(LabelText::normalise).toList();
    }
}
