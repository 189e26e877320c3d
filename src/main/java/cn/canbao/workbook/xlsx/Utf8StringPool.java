package cn.canbao.workbook.xlsx;

import cn.canbao.problem.ProblemCode;
import cn.canbao.workbook.UnreadableWorkbookException;
import cn.canbao.workbook.xlsx.xml.ByteSlice;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * Very many short texts in little memory: as UTF-8, in blocks, so that growing copies no text. Each begins with its length in
 * seven bits a byte.
 */
final class Utf8StringPool {

    private static final int BLOCK_BITS = 18;
    private static final int BLOCK = 1 << BLOCK_BITS;
    private static final int FIRST_BLOCK = 1 << 12;
    private static final int LONGEST_LENGTH = 4;
    private static final int PLACE = 4;
    private static final int MOST_BLOCKS = 1 << (31 - BLOCK_BITS);

    private byte[][] blocks = new byte[16][];
    private int[] places = new int[256];
    private int count;
    private int block;
    private int used;
    private byte[] current = new byte[FIRST_BLOCK];
    private final long most;
    private long taken;

    /** @param most how many bytes all texts may take together, with their places */
    Utf8StringPool(long most) {
        this.most = most;
        blocks[0] = current;
    }

    int count() {
        return count;
    }

    void add(ByteSlice text) {
        int need = text.length() + LONGEST_LENGTH;
        taken += need + PLACE;
        if (taken > most) {
            throw UnreadableWorkbookException.beyond(ProblemCode.TOO_MANY_TEXTS, count, most);
        }
        if (used + need > current.length) {
            makeRoom(need);
        }
        if (count == places.length) {
            places = Arrays.copyOf(places, count + (count >> 1));
        }
        places[count++] = (block << BLOCK_BITS) | used;
        int length = text.length();
        while (length > 0x7F) {
            current[used++] = (byte) (length | 0x80);
            length >>= 7;
        }
        current[used++] = (byte) length;
        text.copyTo(current, used);
        used += text.length();
    }

    String text(int index) {
        byte[] bytes = blocks[places[index] >>> BLOCK_BITS];
        int from = places[index] & (BLOCK - 1);
        int length = 0;
        int shift = 0;
        byte b;
        while ((b = bytes[from++]) < 0) {
            length |= (b & 0x7F) << shift;
            shift += 7;
        }
        length |= b << shift;
        return new String(bytes, from, length, StandardCharsets.UTF_8);
    }

    /** Small tables stay small: the first block grows, later ones are of full size; a text longer than that has its own. */
    private void makeRoom(int need) {
        if (used + need <= BLOCK && current.length < BLOCK) {
            current = Arrays.copyOf(current, Math.min(BLOCK, Math.max(current.length * 4, used + need)));
        } else {
            block++;
            if (block == MOST_BLOCKS) {
                throw UnreadableWorkbookException.broken("workbook", "too many shared strings");
            }
            if (block == blocks.length) {
                blocks = Arrays.copyOf(blocks, block * 2);
            }
            current = new byte[Math.max(BLOCK, need)];
            used = 0;
        }
        blocks[block] = current;
    }
}
