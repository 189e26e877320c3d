package cn.canbao.recognition;

import cn.canbao.recognition.label.LabelText;
import cn.canbao.yaml.ConfigurationPart;
import cn.canbao.yaml.KeyValue;
import cn.canbao.yaml.Keys;
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
        List<String> totals,
        List<String> subtotals,
        List<String> footers,
        List<String> notes,
        List<String> reportingUnit,
        List<String> asOf,
        List<String> blanks)
        implements ConfigurationPart {

    /** Makes the labels of rows comparable once and for all; those above the header are read with their own spaces. */
    public Labels {
        totals = normalised(totals);
        subtotals = normalised(subtotals);
        footers = normalised(footers);
        notes = normalised(notes);
        blanks = normalised(blanks);
    }

    @Override
    public void check(Keys keys) {
        keys.at("totals", totals).notEmpty().each(KeyValue::notBlank);
        keys.at("subtotals", subtotals).given().each(KeyValue::notBlank);
        keys.at("footers", footers).notEmpty().each(KeyValue::notBlank);
        keys.at("notes", notes).notEmpty().each(KeyValue::notBlank);
        keys.at("reportingUnit", reportingUnit).notEmpty().each(KeyValue::notBlank);
        keys.at("asOf", asOf).notEmpty().each(KeyValue::notBlank);
        keys.at("blanks", blanks).given().each(KeyValue::given);
    }

    private static List<String> normalised(List<String> words) {
        return words == null
                ? words
                : words.stream()
                        .map(word -> word == null ? word : LabelText.normalise(word))
                        .toList();
    }
}
