package cn.canbao.problem;

import static org.assertj.core.api.Assertions.assertThat;

import cn.canbao.recognition.PersonField;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class MessageTest {

    private static final Pattern PLACE = Pattern.compile("\\{([a-zA-Z]+)}");
    private static final Pattern USED = Pattern.compile("Message\\s*\\.of\\(\\s*\"([a-z0-9-]+)\"\\s*\\)");

    private final ResourceBundle chinese = bundle(Locale.CHINESE);
    private final ResourceBundle english = bundle(Locale.ENGLISH);

    @Test
    void saysTheSameInBothLanguages() {
        assertThat(chinese.keySet()).isEqualTo(english.keySet());
        for (String key : english.keySet()) {
            assertThat(places(chinese.getString(key))).as(key).isSubsetOf(places(english.getString(key)));
        }
    }

    @Test
    void namesEveryFieldOfAPerson() {
        for (PersonField field : PersonField.values()) {
            assertThat(english.keySet())
                    .contains("field-" + field.name().toLowerCase(Locale.ROOT).replace('_', '-'));
        }
    }

    @Test
    void leavesNoChineseToThoseWhoReadEnglish() {
        for (String key : english.keySet()) {
            assertThat(english.getString(key).replaceAll("编码|别名|\\[甲, 乙]|[“”]", ""))
                    .as(key)
                    .doesNotContainPattern("[\\u3000-\\u9FFF\\uFF00-\\uFFEF]");
        }
    }

    @Test
    void hasASentenceForEveryKeyThatTheProgramUses() throws IOException {
        Set<String> used = new TreeSet<>();
        try (Stream<Path> sources = Files.walk(Path.of("src/main/java"))) {
            for (Path source :
                    sources.filter(file -> file.toString().endsWith(".java")).toList()) {
                Matcher key = USED.matcher(Files.readString(source));
                while (key.find()) {
                    used.add(key.group(1));
                }
            }
        }
        assertThat(used).hasSizeGreaterThan(100);
        assertThat(english.keySet()).containsAll(used);
    }

    @Test
    void fillsInMessagesListsAndProblemsInItsOwnLanguage() {
        Message message = Message.of("key-is")
                .with("key", "a")
                .with("value", 5)
                .with("expected", Message.of("expected-one-of").with("choices", List.of("b", "c")));

        assertThat(message.in(Locale.CHINESE)).isEqualTo("a 写的是“5”，应为以下之一：b、c");
        assertThat(message).hasToString("a is 5, expected one of [b, c]");
    }

    @Test
    void keepsWordsThatAreTheSameInEveryLanguage() {
        assertThat(Message.plain("a/b").in(Locale.CHINESE)).isEqualTo("a/b");
        assertThat(Message.of("step-unheardOf", "unheardOf").in(Locale.CHINESE)).isEqualTo("unheardOf");
    }

    private static Set<String> places(String sentence) {
        Set<String> places = new TreeSet<>();
        Matcher place = PLACE.matcher(sentence);
        while (place.find()) {
            places.add(place.group(1));
        }
        return places;
    }

    private static ResourceBundle bundle(Locale language) {
        return ResourceBundle.getBundle(
                "cn.canbao.problem.messages",
                language,
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
    }
}
