package cn.canbao.job;

import cn.canbao.problem.IdMask;
import cn.canbao.problem.PlainLine;
import java.util.stream.Collectors;

/** A stack trace as it may be kept: without ID numbers and without characters that a terminal obeys. */
final class PlainTrace {

    private static final String TAB = "    ";

    private PlainTrace() {}

    /** The trace with its lines joined by a text of one's own. */
    static String of(String trace, String between) {
        // masked as a whole first: a number may be broken over two lines
        return IdMask.mask(trace)
                .lines()
                .map(line -> PlainLine.of(line.replace("\t", TAB)))
                .collect(Collectors.joining(between));
    }
}
