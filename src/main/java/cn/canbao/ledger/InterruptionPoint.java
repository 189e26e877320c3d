package cn.canbao.ledger;

import org.jspecify.annotations.Nullable;

/**
 * Where a run broke off: when it does so twice at one place, doing it again is of no use.
 *
 * @param run number of the run
 * @param step the step
 * @param sha256 SHA-256 of the content that it was about; null when that is not known
 */
public record InterruptionPoint(
        long run, String step, @Nullable String sha256) {}
