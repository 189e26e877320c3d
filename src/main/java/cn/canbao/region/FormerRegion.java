package cn.canbao.region;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What a region was before the register changed: it took another name or code, took in others, or was a part of a larger one.
 *
 * @param name the name of then; null when only the code changed
 * @param code the code of then; null when it had none or kept it
 * @param changed the day of the change; null when the register does not say
 */
public record FormerRegion(
        @Nullable String name,
        @Nullable String code,
        @Nullable LocalDate changed) {}
