package cn.canbao.recognition.roster;

import cn.canbao.campaign.Enrolment;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** Boxes printed into one cell, one of them ticked: □是☑否, 是√ 否□. */
final class TickOptions {

    private static final String TICKED = "√✓✔☑✅■●";
    private static final String EMPTY = "□☐○◯";
    private static final int LONGEST = 40;

    private TickOptions() {}

    /**
     * What the only box that is ticked says; empty when none or several are, or when marks and words do not take turns.
     *
     * @param text the cell in its comparable form
     * @param words what a word says
     */
    static Optional<Enrolment> read(String text, Function<String, Optional<Enrolment>> words) {
        if (text.length() < 2 || text.length() > LONGEST) {
            return Optional.empty();
        }
        List<String> tokens = tokens(text);
        if (tokens.size() < 2 || tokens.size() % 2 != 0) {
            return Optional.empty();
        }
        int mark = isMark(tokens.get(0)) ? 0 : 1;
        String chosen = null;
        for (int i = 0; i < tokens.size(); i += 2) {
            String box = tokens.get(i + mark);
            String word = tokens.get(i + 1 - mark);
            if (!isMark(box) || isMark(word) || (chosen != null && TICKED.contains(box))) {
                return Optional.empty();
            }
            chosen = TICKED.contains(box) ? word : chosen;
        }
        return chosen == null ? Optional.empty() : words.apply(chosen);
    }

    private static boolean isMark(String token) {
        return token.length() == 1 && (TICKED.contains(token) || EMPTY.contains(token));
    }

    private static List<String> tokens(String text) {
        List<String> tokens = new ArrayList<>();
        StringBuilder word = new StringBuilder();
        for (int i = 0; i < text.length(); i++) {
            String character = text.substring(i, i + 1);
            if (isMark(character)) {
                end(word, tokens);
                tokens.add(character);
            } else {
                word.append(character);
            }
        }
        end(word, tokens);
        return tokens;
    }

    private static void end(StringBuilder word, List<String> tokens) {
        if (!word.isEmpty()) {
            tokens.add(word.toString());
            word.setLength(0);
        }
    }
}
