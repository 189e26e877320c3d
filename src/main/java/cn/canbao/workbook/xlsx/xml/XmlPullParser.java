package cn.canbao.workbook.xlsx.xml;

import static java.nio.charset.StandardCharsets.US_ASCII;

import cn.canbao.problem.ProblemCode;
import cn.canbao.workbook.UnreadableWorkbookException;
import cn.canbao.workbook.xlsx.container.PartSource;
import org.jspecify.annotations.Nullable;

/**
 * One XML part of an OOXML container, read event by event from its bytes. Elements are known by their local names, so the
 * transitional and the strict form read alike. A DOCTYPE is refused: no spreadsheet program writes one.
 *
 * <p>Scans the bytes itself because sheets are long and all XML readers make objects of everything that they pass. What is
 * ill-formed is refused here as they refuse it, wherever it stands in the part.
 */
public final class XmlPullParser extends XmlTags {

    private final ByteBuilder sink = new ByteBuilder();
    private final ByteSlice slice = new ByteSlice();

    public XmlPullParser(PartSource source) {
        super(source);
    }

    /** Moves to the next start or end of an element; false at the end of the part. */
    public boolean next() {
        if (isEmpty) {
            endEmpty();
            return true;
        }
        while (true) {
            if (bytes[at] != '<') {
                int end = textEnd(at);
                int to = end < 0 ? ~end : end;
                if (!isInside() && spaceEnd(at) < to) {
                    throw illFormed("text outside the root", at);
                }
                at = to;
                if (end < 0) {
                    if (isAtEnd() && isBehindRoot()) {
                        return false;
                    }
                    more();
                    continue;
                }
            }
            byte mark = bytes[at + 1];
            int end = mark == '/' ? endTag(at + 2) : mark == '!' || mark == '?' ? skipMarkup() : startTag(at + 1);
            if (end < 0) {
                more();
                continue;
            }
            at = end;
            if (mark != '!' && mark != '?') {
                return true;
            }
        }
    }

    /** Moves behind the next cell when it is a plain one of the given row, behind the given column. */
    public boolean isPlain(FastCellParser cell, int row, int previous) {
        return !isEmpty && cell.read(this, row, previous);
    }

    /** Moves behind the next shared string when it is a plain one. */
    public boolean isPlain(FastSharedStringParser item) {
        return !isEmpty && isInside() && item.read(this);
    }

    /** Moves to the end of the element of a name that begins here. */
    public void skip(String name) {
        boolean inside = true;
        while (inside && next()) {
            inside = !isEnd(name);
        }
    }

    public boolean isStart(String name) {
        return isStart && ByteSlice.equal(bytes, localFrom, localTo, name);
    }

    public boolean isEnd(String name) {
        return !isStart && ByteSlice.equal(bytes, localFrom, localTo, name);
    }

    /** An attribute by its local name, whatever its namespace; null when it is missing. */
    @Nullable
    public String attribute(String name) {
        ByteSlice value = attributeSpan(name);
        return value == null ? null : value.toString();
    }

    /** As {@link #attribute}, without making a string of it. */
    @Nullable
    public ByteSlice attributeSpan(String name) {
        int found = attributes.find(bytes, name);
        if (found < 0) {
            return null;
        }
        int from = attributes.valueFrom(found);
        int to = attributes.valueTo(found);
        if (!attributes.isRough(found)) {
            return slice.of(bytes, from, to);
        }
        sink.clear();
        resolve(from, to, true);
        return sink.toSpan(slice);
    }

    /** The text of the element that begins here; moves to its end. */
    public ByteSlice text() {
        if (isEmpty) {
            endEmpty();
            return slice.of(bytes, 0, 0);
        }
        while (true) {
            isRough = false;
            int end = textEnd(at);
            if (end < 0 || end + 1 >= limit) {
                more();
            } else if (isRough || bytes[end + 1] != '/') {
                return piecedText();
            } else {
                int behind = endTag(end + 2);
                if (behind >= 0) {
                    slice.of(bytes, at, end);
                    at = behind;
                    return slice;
                }
                more();
            }
        }
    }

    /** A text that is not simply what stands between two tags. */
    private ByteSlice piecedText() {
        sink.clear();
        while (true) {
            int end = textEnd(at);
            if (end < 0) {
                more();
                continue;
            }
            resolve(at, end, false);
            at = end;
            byte mark = bytes[at + 1];
            if (mark == '/') {
                end = endTag(at + 2);
            } else if (mark == '!' || mark == '?') {
                end = skipMarkup();
            } else if (at + 1 < limit) {
                throw illFormed("an element in a text", at);
            } else {
                end = MORE;
            }
            if (end < 0) {
                more();
            } else if (mark == '/') {
                at = end;
                return sink.toSpan(slice);
            } else {
                if (mark == '!' && bytes[at + 2] == '[') {
                    appendLines(at + "<![CDATA[".length(), end - "]]>".length());
                }
                at = end;
            }
        }
    }

    /** Appends what a text or an attribute's value stands for. */
    private void resolve(int from, int to, boolean isValue) {
        int plain = from;
        int place = from;
        while (place < to) {
            byte b = bytes[place];
            boolean isSpace = isValue ? XmlByte.isSpace(b) : b == '\r';
            if (b != '&' && !isSpace) {
                place++;
                continue;
            }
            sink.append(bytes, plain, place);
            if (b == '&') {
                place = referenceEnd(place);
                sink.appendCodePoint(referenced);
            } else {
                place += b == '\r' && bytes[place + 1] == '\n' ? 2 : 1;
                sink.append(isValue ? ' ' : '\n');
            }
            plain = place;
        }
        sink.append(bytes, plain, to);
    }

    private void appendLines(int from, int to) {
        int plain = from;
        for (int place = from; place < to; place++) {
            if (bytes[place] == '\r') {
                sink.append(bytes, plain, place);
                plain = place + 1;
                if (bytes[place + 1] != '\n') {
                    sink.append('\n');
                }
            }
        }
        sink.append(bytes, plain, to);
    }

    /** The place behind a comment, CDATA section or instruction. */
    private int skipMarkup() {
        if (bytes[at + 1] == '?') {
            int end = nameEnd(at + 2);
            if (end > 0 && end - at == 5 && new String(bytes, at + 2, 3, US_ASCII).equalsIgnoreCase("xml")) {
                throw illFormed("a late declaration", at);
            }
            return end < 0 ? MORE : closeEnd(end, "?>");
        }
        if (startsWith("<!--")) {
            return closeEnd(at + 4, "-->");
        }
        if (startsWith("<![CDATA[") && isInside()) {
            return closeEnd(at + 9, "]]>");
        }
        if (startsWith("<!DOCTYPE")) {
            throw UnreadableWorkbookException.beyond(ProblemCode.DOCTYPE_FOUND, "", "");
        }
        if (limit - at < 9) {
            return MORE;
        }
        throw illFormed("<!", at);
    }

    private boolean startsWith(String mark) {
        return limit - at >= mark.length() && ByteSlice.equal(bytes, at, at + mark.length(), mark);
    }
}
