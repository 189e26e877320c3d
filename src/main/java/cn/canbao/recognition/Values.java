package cn.canbao.recognition;

import jakarta.validation.constraints.NotEmpty;
import java.util.List;

/**
 * What the cells of a roster say about one person: the content of {@code vocabulary/values.yaml}.
 *
 * @param enrolledYes the person is enrolled
 * @param enrolledNo the person is not enrolled
 * @param enrolledElsewhere the person is insured somewhere else
 * @param enrolledToCheck somebody has to find out
 */
record Values(
        @NotEmpty List<String> enrolledYes,
        @NotEmpty List<String> enrolledNo,
        @NotEmpty List<String> enrolledElsewhere,
        @NotEmpty List<String> enrolledToCheck) {}
