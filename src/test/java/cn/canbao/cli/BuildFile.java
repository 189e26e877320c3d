package cn.canbao.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/** pom.xml, by which a command for the build is judged without running it: it would build the program inside of its own tests. */
final class BuildFile {

    private static final Set<String> PHASES = Set.of(
            "validate", "generate-sources", "compile", "test-compile", "test", "package", "verify", "install", "clean");
    private static final Set<String> FLAGS = Set.of("-B", "-q", "-o", "-e", "-U", "-ntp");
    /** Properties of Maven's own plugins. */
    private static final Set<String> OF_PLUGINS = Set.of("skipTests", "surefire.failIfNoSpecifiedTests", "argLine");

    private final Document pom;

    BuildFile() throws Exception {
        pom = DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(Path.of("pom.xml").toFile());
    }

    /** Fails where a command names a profile, a property, a test, a phase or a plugin that does not exist. */
    void holds(List<String> command) throws Exception {
        if (command.get(0).equals("./mvnw")) {
            assertThat(Path.of("mvnw")).isExecutable();
        }
        List<String> profiles = new ArrayList<>();
        for (String word : command.subList(1, command.size())) {
            if (word.startsWith("-P")) {
                profiles.addAll(List.of(word.substring(2).split(",")));
            }
        }
        assertThat(elements("profile").stream().map(one -> child(one, "id"))).containsAll(profiles);
        for (String word : command.subList(1, command.size())) {
            if (word.startsWith("-D")) {
                holdsProperty(word.substring(2), profiles);
            } else if (word.startsWith("-")) {
                assertThat(word)
                        .satisfiesAnyOf(
                                flag -> assertThat(FLAGS).contains(flag),
                                flag -> assertThat(flag).startsWith("-P"));
            } else if (word.contains(":")) {
                holdsGoal(word.substring(0, word.indexOf(':')), word.substring(word.indexOf(':') + 1), profiles);
            } else {
                assertThat(PHASES).contains(word);
            }
        }
    }

    private void holdsProperty(String property, List<String> profiles) throws Exception {
        String name = property.replaceFirst("=.*", "");
        if (name.equals("test")) {
            for (String test : property.substring("test=".length()).split(",")) {
                holdsTest(test);
            }
        } else if (name.startsWith("canbao.")) {
            holdsSetting(name);
        } else if (!OF_PLUGINS.contains(name)) {
            assertThat(elements("properties").stream()
                            .filter(isActive(profiles))
                            .flatMap(one -> children(one).map(Element::getTagName)))
                    .contains(name);
        }
    }

    /** A setting of a test is one that some test asks for. */
    private static void holdsSetting(String name) throws Exception {
        try (Stream<Path> files = Files.walk(Path.of("src/test/java"))) {
            List<Path> sources =
                    files.filter(file -> file.toString().endsWith(".java")).toList();
            assertThat(sources)
                    .as(name)
                    .anySatisfy(file -> assertThat(Files.readString(file)).contains("\"" + name + "\""));
        }
    }

    private static void holdsTest(String name) throws Exception {
        try (Stream<Path> files = Files.walk(Path.of("src/test/java"))) {
            assertThat(files.map(file -> file.getFileName().toString()))
                    .contains(name.replaceFirst("#.*", "") + ".java");
        }
    }

    private void holdsGoal(String prefix, String goal, List<String> profiles) {
        Set<String> plugins = new TreeSet<>();
        elements("plugin").stream().filter(isActive(profiles)).forEach(one -> plugins.add(child(one, "artifactId")));
        assertThat(plugins).containsAnyOf(prefix + "-maven-plugin", "maven-" + prefix + "-plugin", prefix + "-maven");
        assertThat(goal).isNotEmpty();
    }

    /** Whether an element stands outside of profiles, or in one of these. */
    private static Predicate<Element> isActive(List<String> profiles) {
        return element -> {
            for (Node at = element.getParentNode(); at != null; at = at.getParentNode()) {
                if (at instanceof Element above && above.getTagName().equals("profile")) {
                    return profiles.contains(child(above, "id"));
                }
            }
            return true;
        };
    }

    private List<Element> elements(String name) {
        List<Element> found = new ArrayList<>();
        var nodes = pom.getElementsByTagName(name);
        for (int i = 0; i < nodes.getLength(); i++) {
            found.add((Element) nodes.item(i));
        }
        return found;
    }

    private static String child(Element element, String name) {
        return children(element)
                .filter(one -> one.getTagName().equals(name))
                .map(Element::getTextContent)
                .findFirst()
                .orElse("");
    }

    private static Stream<Element> children(Element element) {
        List<Element> found = new ArrayList<>();
        for (Node at = element.getFirstChild(); at != null; at = at.getNextSibling()) {
            if (at instanceof Element child) {
                found.add(child);
            }
        }
        return found.stream();
    }
}
