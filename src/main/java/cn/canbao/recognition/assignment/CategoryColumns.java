package cn.canbao.recognition.assignment;

import cn.canbao.campaign.Measure;
import java.util.EnumMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One way to give the columns of a category their measures.
 *
 * @param columns the column of each measure; a measure that has none is missing
 * @param score how well all of them fit together
 */
record CategoryColumns(Map<Measure, LabelledColumn> columns, double score) {

    CategoryColumns {
        columns = new EnumMap<>(columns);
    }

    @Nullable
    LabelledColumn of(Measure measure) {
        return columns.get(measure);
    }
}
