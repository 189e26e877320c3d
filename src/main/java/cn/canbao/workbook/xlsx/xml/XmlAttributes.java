package cn.canbao.workbook.xlsx.xml;

import java.util.Arrays;

/** Where the attributes of the start tag read last stand in the window. */
final class XmlAttributes {

    private static final int MOST = 256;

    private int[] nameFrom = new int[16];
    private int[] colon = new int[16];
    private int[] nameTo = new int[16];
    private int[] valueFrom = new int[16];
    private int[] valueTo = new int[16];
    private boolean[] rough = new boolean[16];
    private int count;
    private boolean prefixes;

    void clear() {
        count = 0;
        prefixes = false;
    }

    int count() {
        return count;
    }

    /** Whether no more attributes are taken: no program writes that many. */
    boolean isFull() {
        return count == MOST;
    }

    void add(int from, int colonOrZero, int to) {
        if (count == nameFrom.length) {
            grow();
        }
        nameFrom[count] = from;
        colon[count] = colonOrZero;
        nameTo[count] = to;
        prefixes |= colonOrZero > 0;
        count++;
    }

    /** Sets the value of the attribute added last. */
    void value(int from, int to, boolean isRough) {
        valueFrom[count - 1] = from;
        valueTo[count - 1] = to;
        rough[count - 1] = isRough;
    }

    /** The first attribute of a local name that is no declaration of a name space; -1 when there is none. */
    int find(byte[] bytes, String local) {
        for (int i = 0; i < count; i++) {
            int from = colon[i] == 0 ? nameFrom[i] : colon[i] + 1;
            if (ByteSlice.equal(bytes, from, nameTo[i], local) && !isDeclaration(bytes, i)) {
                return i;
            }
        }
        return -1;
    }

    /** Whether it declares the prefix of a name space. */
    boolean isDeclaration(byte[] bytes, int i) {
        return colon[i] > 0 && ByteSlice.equal(bytes, nameFrom[i], colon[i], "xmlns");
    }

    /** Whether any has a prefix. */
    boolean hasPrefixes() {
        return prefixes;
    }

    boolean hasPrefix(int i) {
        return colon[i] > 0;
    }

    int nameFrom(int i) {
        return nameFrom[i];
    }

    int colon(int i) {
        return colon[i];
    }

    int nameTo(int i) {
        return nameTo[i];
    }

    int valueFrom(int i) {
        return valueFrom[i];
    }

    int valueTo(int i) {
        return valueTo[i];
    }

    boolean isRough(int i) {
        return rough[i];
    }

    /** Whether the attribute added last has the name of one before. */
    boolean isRepeated(byte[] bytes) {
        int last = count - 1;
        int length = nameTo[last] - nameFrom[last];
        for (int i = 0; i < last; i++) {
            if (nameTo[i] - nameFrom[i] == length
                    && Arrays.equals(bytes, nameFrom[i], nameTo[i], bytes, nameFrom[last], nameTo[last])) {
                return true;
            }
        }
        return false;
    }

    private void grow() {
        int size = count * 2;
        nameFrom = Arrays.copyOf(nameFrom, size);
        colon = Arrays.copyOf(colon, size);
        nameTo = Arrays.copyOf(nameTo, size);
        valueFrom = Arrays.copyOf(valueFrom, size);
        valueTo = Arrays.copyOf(valueTo, size);
        rough = Arrays.copyOf(rough, size);
    }
}
