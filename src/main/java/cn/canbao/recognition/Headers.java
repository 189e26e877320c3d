package cn.canbao.recognition;

import cn.canbao.campaign.Level;
import cn.canbao.campaign.Measure;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import java.util.List;
import java.util.Map;

/**
 * What the columns of real forms are called: the content of {@code vocabulary/headers.yaml}.
 *
 * @param sequence columns that number the rows or rank them
 * @param code columns with a region's code
 * @param alias columns with other names of a region
 * @param remark columns with remarks
 * @param levels columns that name a region of a level
 * @param region columns that name a region of any level
 * @param measures columns with head counts or rates
 * @param neutral words in a group that narrow nothing down
 * @param person columns of a roster, by field
 * @param reduction columns that only a list of reductions has, by field
 */
record Headers(
        @NotEmpty List<String> sequence,
        @NotEmpty List<String> code,
        @NotEmpty List<String> alias,
        @NotEmpty List<String> remark,
        @NotEmpty Map<Level, List<String>> levels,
        @NotNull List<String> region,
        @NotEmpty Map<Measure, List<String>> measures,
        @NotNull List<String> neutral,
        @NotEmpty Map<PersonField, List<String>> person,
        @NotEmpty Map<String, List<String>> reduction) {}
