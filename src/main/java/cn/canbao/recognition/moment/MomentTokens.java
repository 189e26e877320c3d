package cn.canbao.recognition.moment;

import cn.canbao.recognition.moment.MomentToken.Gap;
import cn.canbao.recognition.moment.MomentToken.Kind;
import cn.canbao.text.IdMask;
import java.util.List;

/** The tokens of a line; behind the last one stand ends without end. */
final class MomentTokens {

    /** The line without ID numbers, each character in its place. */
    private final String line;

    private final List<MomentToken> tokens;
    private final MomentToken end;

    MomentTokens(String line, List<MomentToken> tokens) {
        this(tokens, IdMask.starred(line));
    }

    private MomentTokens(List<MomentToken> tokens, String masked) {
        this.line = masked;
        this.tokens = tokens;
        this.end = new MomentToken(Kind.STOP, 0, "", line.length(), line.length(), Gap.CELL);
    }

    int size() {
        return tokens.size();
    }

    MomentToken get(int index) {
        return index < tokens.size() ? tokens.get(index) : end;
    }

    /** The first tokens only. */
    MomentTokens upTo(int index) {
        return new MomentTokens(tokens.subList(0, Math.min(index, tokens.size())), line);
    }

    /** What stands in the line from one token up to before another, in one line and without ID numbers. */
    String text(int from, int to) {
        return from >= to || from >= tokens.size()
                ? ""
                : line.substring(get(from).start(), get(to - 1).end()).replace(MomentLexer.CELL, ' ');
    }
}
