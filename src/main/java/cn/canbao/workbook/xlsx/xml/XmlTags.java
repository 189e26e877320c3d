package cn.canbao.workbook.xlsx.xml;

import cn.canbao.workbook.xlsx.container.PartSource;

/** The tags of a part: their attributes, and that they are nested as XML demands. */
abstract class XmlTags extends XmlLexer {

    final XmlAttributes attributes = new XmlAttributes();

    /** Whether the tag passed last began an element. */
    boolean isStart;

    /** Whether that tag was the whole element, so that its end comes without another tag. */
    boolean isEmpty;

    /** Where the local name in the tag passed last stands. */
    int localFrom;

    int localTo;

    private final ElementStack open = new ElementStack();
    private boolean hasRoot;

    XmlTags(PartSource source) {
        super(source);
    }

    /** Whether the window stands inside the root. */
    final boolean isInside() {
        return open.depth() > 0;
    }

    /** Whether the root has ended. */
    final boolean isBehindRoot() {
        return hasRoot && open.depth() == 0;
    }

    /** The place behind an end tag whose name stands at a place; it becomes the event. */
    final int endTag(int from) {
        if (open.depth() == 0) {
            throw illFormed("an end without a start", from);
        }
        int to = from + open.nameLength();
        if (to >= limit) {
            return MORE;
        }
        if (!open.isNamed(bytes, from)) {
            throw illFormed("the end of another element", from);
        }
        int end = bytes[to] == '>' ? to : spaceEnd(to);
        if (bytes[end] != '>') {
            if (end >= limit) {
                return MORE;
            }
            throw illFormed("the end of another element", from);
        }
        localFrom = localName(from, to);
        localTo = to;
        isStart = false;
        open.pop();
        return end + 1;
    }

    /** The place behind a start tag whose name stands at a place; it becomes the event. */
    final int startTag(int from) {
        int to = nameEnd(from);
        if (to < 0) {
            return MORE;
        }
        int prefix = colon;
        attributes.clear();
        int place = to;
        while (true) {
            byte b = bytes[place];
            if (b == '>') {
                start(from, prefix, to, false);
                return place + 1;
            }
            if (b == '/' && bytes[place + 1] == '>') {
                start(from, prefix, to, true);
                return place + 2;
            }
            int begin = b == ' ' ? place + 1 : place;
            if (XmlByte.isSpace(bytes[begin])) {
                begin = spaceEnd(begin);
            }
            if (begin >= limit || (b == '/' && place + 1 >= limit)) {
                return MORE;
            }
            b = bytes[begin];
            if (b != '>' && b != '/') {
                if (begin == place) {
                    throw illFormed("no space before an attribute", begin);
                }
                begin = attributeEnd(begin);
                if (begin < 0) {
                    return MORE;
                }
            } else if (begin == place) {
                throw illFormed("/ in a tag", begin);
            }
            place = begin;
        }
    }

    private int attributeEnd(int from) {
        int to = nameEnd(from);
        if (to < 0) {
            return MORE;
        }
        attributes.add(from, colon, to);
        int equals = bytes[to] == '=' ? to : spaceEnd(to);
        int quote = bytes[equals + 1] > ' ' ? equals + 1 : spaceEnd(equals + 1);
        if (quote >= limit) {
            return MORE;
        }
        byte mark = bytes[quote];
        if (bytes[equals] != '=' || (mark != '"' && mark != '\'')) {
            throw illFormed("an attribute without value", from);
        }
        isRough = false;
        int end = valueEnd(quote + 1, mark);
        if (end < 0) {
            return MORE;
        }
        attributes.value(quote + 1, end, isRough);
        if (attributes.isRepeated(bytes) || attributes.isFull()) {
            throw illFormed("an attribute twice", from);
        }
        return end + 1;
    }

    /** The start tag is complete. */
    private void start(int from, int prefix, int to, boolean empty) {
        if (open.isFull() || (open.depth() == 0 && hasRoot)) {
            throw illFormed("an element too many", from);
        }
        hasRoot = true;
        open.push(bytes, from, to);
        if (attributes.hasPrefixes()) {
            checkPrefixes();
        }
        if (prefix > 0) {
            known(from, prefix);
        }
        localFrom = prefix > 0 ? prefix + 1 : from;
        localTo = to;
        isStart = true;
        isEmpty = empty;
    }

    private void checkPrefixes() {
        for (int i = 0; i < attributes.count(); i++) {
            if (attributes.isDeclaration(bytes, i)) {
                open.declare(bytes, attributes.colon(i) + 1, attributes.nameTo(i));
            }
        }
        for (int i = 0; i < attributes.count(); i++) {
            if (attributes.hasPrefix(i) && !attributes.isDeclaration(bytes, i)) {
                known(attributes.nameFrom(i), attributes.colon(i));
            }
        }
    }

    /** The element that began and ended with one tag ends. */
    final void endEmpty() {
        isEmpty = false;
        isStart = false;
        open.pop();
    }

    private void known(int from, int to) {
        if (!open.knows(bytes, from, to)) {
            throw illFormed("an unknown prefix", from);
        }
    }

    private int localName(int from, int to) {
        for (int i = from; i < to; i++) {
            if (bytes[i] == ':') {
                return i + 1;
            }
        }
        return from;
    }
}
