package cn.canbao.job.logging;

import cn.canbao.text.IdMask;
import cn.canbao.text.PlainLine;
import java.util.stream.Collectors;

/** A stack trace that may be kept: without ID numbers and without terminal control characters. */
public final class MaskedStackTrace {

    private static final String TAB = "    ";

    private MaskedStackTrace() {}

    /** The trace with its lines joined by a text of one's own. */
    public static String of(String trace, String between) {
        // masked as a whole first: a number may be broken over two lines
        return IdMask.mask(trace)
                .lines()
                .map(line -> PlainLine.of(line.replace("\t", TAB)))
                .collect(Collectors.joining(between));
    }
}
