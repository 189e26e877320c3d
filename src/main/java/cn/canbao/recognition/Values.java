package cn.canbao.recognition;

import cn.canbao.yaml.ConfigurationPart;
import cn.canbao.yaml.KeyValue;
import cn.canbao.yaml.Keys;
import java.util.List;

/**
 * What the cells of a roster say about one person: the content of {@code vocabulary/values.yaml}.
 *
 * @param enrolledYes the person is enrolled
 * @param enrolledNo the person is not enrolled
 * @param enrolledElsewhere the person is insured somewhere else
 * @param enrolledToCheck somebody has to find out
 * @param noCategory the person has no special category
 * @param newborn the person is newborn and may have no number yet
 * @param noReason there is no reason: what is written for people who are enrolled
 */
record Values(
        List<String> enrolledYes,
        List<String> enrolledNo,
        List<String> enrolledElsewhere,
        List<String> enrolledToCheck,
        List<String> noCategory,
        List<String> newborn,
        List<String> noReason)
        implements ConfigurationPart {

    @Override
    public void check(Keys keys) {
        keys.at("enrolledYes", enrolledYes).notEmpty().each(KeyValue::notBlank);
        keys.at("enrolledNo", enrolledNo).notEmpty().each(KeyValue::notBlank);
        keys.at("enrolledElsewhere", enrolledElsewhere).notEmpty().each(KeyValue::notBlank);
        keys.at("enrolledToCheck", enrolledToCheck).notEmpty().each(KeyValue::notBlank);
        keys.at("noCategory", noCategory).given().each(KeyValue::notBlank);
        keys.at("newborn", newborn).given().each(KeyValue::notBlank);
        keys.at("noReason", noReason).given().each(KeyValue::notBlank);
    }
}
