package cn.canbao.recognition;

import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
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
        @NotEmpty List<String> enrolledYes,
        @NotEmpty List<String> enrolledNo,
        @NotEmpty List<String> enrolledElsewhere,
        @NotEmpty List<String> enrolledToCheck,
        @NotNull List<String> noCategory,
        @NotNull List<String> newborn,
        @NotNull List<String> noReason) {}
