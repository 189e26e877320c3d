package cn.canbao.recognition.roster;

import cn.canbao.campaign.Enrolment;
import cn.canbao.recognition.PersonWords;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What a sheet says about its own marks: √表示已缴, 未缴的打×, 是填1否填0. */
public final class Legend {

    /** A sheet that says nothing of its marks. */
    public static final Legend NONE = new Legend(Map.of());

    private static final String SYMBOLS = "√✓✔☑✅×✗✘✖❌☒❎■●◉○◯〇□☐△▲◇◆☆★";
    private static final String ENDS = ",;、。()[]【】《》“”\"'!?|/\n";
    private static final List<String> VERBS = List.of("表示", "代表", "为", "指", "即", "=", ":", "-", "—");
    private static final List<String> HANDS = List.of("打", "画", "划", "填", "标", "写", "用", "打上", "填写");

    /**
     * What a mark stands for.
     *
     * @param enrolment whether somebody is enrolled; null when it is explained as something else, or in two ways
     */
    record Explained(@Nullable Enrolment enrolment) {}

    private final Map<String, Explained> meanings;

    private Legend(Map<String, Explained> meanings) {
        this.meanings = meanings;
    }

    /** The legend in some texts around a table; of a mark that they explain in two ways nobody knows the meaning. */
    public static Legend of(List<String> texts, PersonWords words) {
        Map<String, Explained> meanings = new HashMap<>();
        for (String text : texts) {
            read(PersonWords.comparable(text), words, meanings);
        }
        return meanings.isEmpty() ? NONE : new Legend(Map.copyOf(meanings));
    }

    /** Whether it explains nothing. */
    public boolean isEmpty() {
        return meanings.isEmpty();
    }

    /** What a mark stands for; null where nothing is said of it. */
    @Nullable
    Explained meaning(String mark) {
        return meanings.get(mark);
    }

    /** A mark that this legend explains otherwise than it is read without it; empty when there is none. */
    public Optional<String> otherThan(PersonWords words) {
        return meanings.entrySet().stream()
                .filter(entry -> words.enrolment(entry.getKey()).isPresent()
                        && entry.getValue().enrolment()
                                != words.enrolment(entry.getKey()).orElse(null))
                .map(Map.Entry::getKey)
                .sorted()
                .findFirst();
    }

    private static void read(String text, PersonWords words, Map<String, Explained> meanings) {
        for (int i = 0; i < text.length(); i++) {
            boolean isSymbol = SYMBOLS.indexOf(text.charAt(i)) >= 0;
            if (!isSymbol && !isSign(text, i)) {
                continue;
            }
            String mark = text.substring(i, i + 1);
            Explained meaning = meaning(before(text, i), behind(text, i + 1), isSymbol, words);
            if (meaning != null) {
                meanings.merge(mark, meaning, (one, other) -> one.equals(other) ? one : new Explained(null));
            }
        }
    }

    /** Whether a digit or letter stands by itself. */
    private static boolean isSign(String text, int at) {
        return isAlphanumeric(text.charAt(at))
                && (at == 0 || !isAlphanumeric(text.charAt(at - 1)))
                && (at + 1 == text.length() || !isAlphanumeric(text.charAt(at + 1)));
    }

    private static boolean isAlphanumeric(char c) {
        return (c >= '0' && c <= '9') || (c >= 'A' && c <= 'Z');
    }

    private static @Nullable Explained meaning(String before, String behind, boolean isSymbol, PersonWords words) {
        String hand = HANDS.stream().filter(before::endsWith).findFirst().orElse(null);
        if (hand != null) {
            String who = before.substring(0, before.length() - hand.length());
            who = who.endsWith("的") || who.endsWith("者") ? who.substring(0, who.length() - 1) : who;
            Optional<Enrolment> meant = words.enrolment(who);
            if (meant.isPresent()) {
                return new Explained(meant.get());
            }
        }
        String verb = VERBS.stream().filter(behind::startsWith).findFirst().orElse(null);
        String word = verb == null ? behind : behind.substring(verb.length());
        if (word.isEmpty() || (verb == null && !isSymbol)) {
            return null;
        }
        Optional<Enrolment> meant = words.enrolment(word);
        return meant.isPresent() || (verb != null && isSymbol) ? new Explained(meant.orElse(null)) : null;
    }

    private static String before(String text, int at) {
        int from = at;
        while (from > 0 && !isEnd(text, from - 1)) {
            from--;
        }
        return text.substring(from, at);
    }

    private static String behind(String text, int at) {
        int to = at;
        while (to < text.length() && !isEnd(text, to)) {
            to++;
        }
        return text.substring(at, to);
    }

    private static boolean isEnd(String text, int at) {
        return ENDS.indexOf(text.charAt(at)) >= 0 || SYMBOLS.indexOf(text.charAt(at)) >= 0 || isSign(text, at);
    }
}
