package cn.canbao.recognition.label;

import cn.canbao.yaml.ConfigurationPart;
import cn.canbao.yaml.KeyValue;
import cn.canbao.yaml.Keys;
import java.util.List;
import java.util.Map;

/**
 * The parts that labels are composed of: the content of {@code vocabulary/lexicon.yaml}.
 *
 * @param parts the words of each kind
 */
public record LabelParts(Map<PartKind, List<String>> parts) implements ConfigurationPart {

    @Override
    public void check(Keys keys) {
        keys.at("parts", parts).notEmpty().each(list -> list.each(KeyValue::notBlank));
    }
}
