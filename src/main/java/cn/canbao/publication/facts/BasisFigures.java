package cn.canbao.publication.facts;

import org.jspecify.annotations.Nullable;

/**
 * What a completion basis comes to in a region.
 *
 * @param enrolled persons of the numerator in the reporting regions of which the denominator is known; null where none told them
 * @param over persons of the denominator; null where none is known
 * @param counted how many reporting regions have a denominator
 * @param all how many reporting regions there are
 */
public record BasisFigures(
        @Nullable Long enrolled, @Nullable Long over, int counted, int all) {

    /** Whether it stands for all of the region. */
    public boolean isWhole() {
        return counted == all;
    }
}
