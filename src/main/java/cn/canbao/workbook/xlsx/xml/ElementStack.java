package cn.canbao.workbook.xlsx.xml;

import java.util.Arrays;

/** The stack of open elements, with the namespace prefixes that they declare. */
final class ElementStack {

    private static final int DEEPEST = 512;

    private byte[] names = new byte[256];
    private int[] begins = new int[16];
    private int depth;
    private byte[][] prefixes = new byte[8][];
    private int[] declaredAt = new int[8];
    private int declared;

    int depth() {
        return depth;
    }

    /** Whether no more elements may be nested: no program does so. */
    boolean isFull() {
        return depth == DEEPEST;
    }

    void push(byte[] bytes, int from, int to) {
        int begin = begins[depth];
        int end = begin + to - from;
        if (end > names.length) {
            names = Arrays.copyOf(names, end * 2);
        }
        for (int i = from; i < to; i++) {
            names[begin + i - from] = bytes[i];
        }
        depth++;
        if (depth == begins.length) {
            begins = Arrays.copyOf(begins, depth * 2);
        }
        begins[depth] = end;
    }

    int nameLength() {
        return begins[depth] - begins[depth - 1];
    }

    /** Whether the innermost element has the name that stands at a place. */
    boolean isNamed(byte[] bytes, int at) {
        int begin = begins[depth - 1];
        int end = begins[depth];
        for (int i = begin; i < end; i++) {
            if (names[i] != bytes[at + i - begin]) {
                return false;
            }
        }
        return true;
    }

    void pop() {
        while (declared > 0 && declaredAt[declared - 1] == depth) {
            declared--;
        }
        depth--;
    }

    /** The innermost element declares a prefix. */
    void declare(byte[] bytes, int from, int to) {
        if (declared == prefixes.length) {
            prefixes = Arrays.copyOf(prefixes, declared * 2);
            declaredAt = Arrays.copyOf(declaredAt, declared * 2);
        }
        prefixes[declared] = Arrays.copyOfRange(bytes, from, to);
        declaredAt[declared++] = depth;
    }

    boolean knows(byte[] bytes, int from, int to) {
        for (int i = declared - 1; i >= 0; i--) {
            if (Arrays.equals(prefixes[i], 0, prefixes[i].length, bytes, from, to)) {
                return true;
            }
        }
        return ByteSlice.equal(bytes, from, to, "xml");
    }
}
