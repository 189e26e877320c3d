package cn.canbao.recognition.roster;

import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The best composition of a text from parts of some kinds: long parts are worth more than the short ones that they consist of, and a
 * character that belongs to none costs.
 *
 * @param parts the kinds of its parts from left to right
 * @param leftOver how many characters belong to no part
 * @param <K> the kinds
 */
record Composition<K extends Enum<K>>(List<K> parts, int leftOver) {

    private static final int EACH_CHARACTER = 2;

    /** The parts that texts can be composed of. */
    static final class Parts<K extends Enum<K>> {

        private final Map<String, K> kinds = new HashMap<>();
        private int longest;

        /** @param words the words of each kind, with blanks between them */
        Parts(EnumMap<K, String> words) {
            words.forEach((kind, list) -> {
                for (String word : list.split(" ", -1)) {
                    learn(word, kind);
                }
            });
        }

        void learn(String word, K kind) {
            kinds.put(word, kind);
            longest = Math.max(longest, word.length());
        }

        @Nullable
        K kind(String word) {
            return kinds.get(word);
        }
    }

    /** Composes a text. Takes time in proportion to its length. */
    static <K extends Enum<K>> Composition<K> of(String text, Parts<K> parts) {
        int length = text.length();
        int[] best = new int[length + 1];
        int[] from = new int[length + 1];
        List<@Nullable K> last = new ArrayList<>(Collections.nCopies(length + 1, null));
        for (int end = 1; end <= length; end++) {
            best[end] = Integer.MIN_VALUE;
            for (int begin = Math.max(0, end - Math.max(1, parts.longest)); begin < end; begin++) {
                K kind = parts.kind(text.substring(begin, end));
                if (kind == null && end - begin > 1) {
                    continue;
                }
                int worth = best[begin] + (kind == null ? -1 : EACH_CHARACTER * (end - begin) - 1);
                if (worth > best[end]) {
                    best[end] = worth;
                    from[end] = begin;
                    last.set(end, kind);
                }
            }
        }
        List<K> found = new ArrayList<>();
        int leftOver = 0;
        for (int end = length; end > 0; end = from[end]) {
            K kind = last.get(end);
            if (kind == null) {
                leftOver++;
            } else {
                found.add(kind);
            }
        }
        Collections.reverse(found);
        return new Composition<>(List.copyOf(found), leftOver);
    }

    boolean has(K kind) {
        return parts.contains(kind);
    }

    boolean hasOne(Set<K> kinds) {
        return parts.stream().anyMatch(kinds::contains);
    }

    long count(K kind) {
        return parts.stream().filter(kind::equals).count();
    }
}
