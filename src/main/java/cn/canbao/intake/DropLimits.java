package cn.canbao.intake;

import java.time.Duration;

/**
 * What the drop folder may hold.
 *
 * @param largestFile size in bytes that a file may have
 * @param mostFiles how many files there may be; hidden ones are counted apart
 * @param settle how long a file must not have changed before it is taken; zero takes every file at once
 */
public record DropLimits(long largestFile, int mostFiles, Duration settle) {}
