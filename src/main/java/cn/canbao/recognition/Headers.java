package cn.canbao.recognition;

import cn.canbao.campaign.Level;
import cn.canbao.campaign.Measure;
import cn.canbao.yaml.ConfigurationPart;
import cn.canbao.yaml.KeyValue;
import cn.canbao.yaml.Keys;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What the columns of real forms are called: the content of {@code vocabulary/headers.yaml}.
 *
 * @param sequence columns that number the rows or rank them
 * @param code columns with a region's code
 * @param alias columns with other names of a region
 * @param former columns of a register with what a region was before, by field; usual words where a vocabulary says nothing of them
 * @param remark columns with remarks
 * @param levels columns that name a region of a level
 * @param region columns that name a region of any level
 * @param measures columns with head counts or rates
 * @param neutral words in a group that narrow nothing down
 * @param person columns of a roster, by field
 * @param reduction columns that only a list of reductions has, by field
 */
record Headers(
        List<String> sequence,
        List<String> code,
        List<String> alias,
        @Nullable Map<FormerField, List<String>> former,
        List<String> remark,
        Map<Level, List<String>> levels,
        List<String> region,
        Map<Measure, List<String>> measures,
        List<String> neutral,
        Map<PersonField, List<String>> person,
        Map<String, List<String>> reduction)
        implements ConfigurationPart {

    /** Of vocabularies that were written before registers had a history. */
    private static final Map<FormerField, List<String>> USUAL_FORMER = Map.of(
            FormerField.NAME, List.of("原名称"),
            FormerField.CODE, List.of("原编码"),
            FormerField.CHANGED, List.of("变更日期"));

    /** The columns with what a region was before. */
    Map<FormerField, List<String>> formerColumns() {
        return former == null ? USUAL_FORMER : former;
    }

    @Override
    public void check(Keys keys) {
        keys.at("sequence", sequence).notEmpty().each(KeyValue::notBlank);
        keys.at("code", code).notEmpty().each(KeyValue::notBlank);
        keys.at("alias", alias).notEmpty().each(KeyValue::notBlank);
        keys.at("former", former).each(Headers::words);
        keys.at("remark", remark).notEmpty().each(KeyValue::notBlank);
        keys.at("levels", levels).notEmpty().each(Headers::words);
        keys.at("region", region).given().each(KeyValue::notBlank);
        keys.at("measures", measures).notEmpty().each(Headers::words);
        keys.at("neutral", neutral).given().each(KeyValue::notBlank);
        keys.at("person", person).notEmpty().each(Headers::words);
        keys.at("reduction", reduction).notEmpty().each(Headers::words);
    }

    private static void words(KeyValue list) {
        list.each(KeyValue::notBlank);
    }
}
