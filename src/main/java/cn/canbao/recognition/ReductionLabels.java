package cn.canbao.recognition;

import java.util.List;
import java.util.Optional;

/** Labels that only a list of reductions has, by their parts: 核减类型, 调减依据, 是否销户. */
final class ReductionLabels {

    private static final List<String> REDUCTIONS = List.of("核减", "调减", "减员", "销户");

    /** What such a column tells of a person; a number of people reduced stands in a progress sheet. */
    private static final List<String> TOLD =
            List.of("原因", "类型", "类别", "时间", "日期", "情况", "依据", "理由", "事由", "材料", "证明", "说明");

    private ReductionLabels() {}

    /** What a label says of reductions; empty when it says nothing of them. */
    static Optional<Meaning> read(String label) {
        boolean isOfReduction = REDUCTIONS.stream().anyMatch(label::contains);
        boolean isTold = label.startsWith("是否") || TOLD.stream().anyMatch(label::endsWith);
        return isOfReduction && isTold ? Optional.of(new Meaning.Reduction("reason")) : Optional.empty();
    }
}
