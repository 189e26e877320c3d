package cn.canbao.yaml;

import cn.canbao.problem.Message;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.DatabindException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.exc.InvalidFormatException;
import tools.jackson.databind.exc.MismatchedInputException;
import tools.jackson.databind.exc.PropertyBindingException;
import tools.jackson.databind.exc.ValueInstantiationException;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** Reads a YAML file into a validated record and answers every mistake with file, key, value and what is expected. */
public final class ConfigurationFile {

    private static final YAMLMapper YAML = YAMLMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .disable(DeserializationFeature.ACCEPT_FLOAT_AS_INT)
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .build();

    private static final Pattern TWICE = Pattern.compile("Duplicate Object property \"(.*?)\"");

    private final Path file;

    /** @param file the file, named as messages shall name it */
    public ConfigurationFile(Path file) {
        this.file = file;
    }

    /**
     * The content as a validated record.
     *
     * @throws ConfigurationException when the file cannot be read, holds an unknown key or a value that is not expected
     */
    public <T extends ConfigurationPart> T read(Class<T> type) {
        return read(type, false);
    }

    /**
     * The same of a file whose lists are all lists of words, so that a comma within one is a slip.
     *
     * @throws ConfigurationException when the file cannot be read, holds an unknown key or a value that is not expected
     */
    public <T extends ConfigurationPart> T readWords(Class<T> type) {
        return read(type, true);
    }

    private <T extends ConfigurationPart> T read(Class<T> type, boolean holdsWords) {
        String text = text();
        T content;
        try (JsonParser parser = YAML.createParser(text)) {
            if (parser.nextToken() == null) {
                throw new ConfigurationException(file, Message.of("file-empty"));
            }
            content = YAML.readValue(parser, type);
        } catch (JacksonException e) {
            throw explain(e, new YamlSlips(text));
        }
        if (content == null) {
            throw new ConfigurationException(file, Message.of("file-empty"));
        }
        refuseSlips(text, holdsWords);
        return checked(content);
    }

    /**
     * The content laid over defaults, as a validated record: a key that the file leaves out is as the defaults have it, and so is every
     * key when there is no file. Lists are not joined: the one in the file counts.
     *
     * @param defaults YAML
     * @throws ConfigurationException when the file cannot be read, holds an unknown key or a value that is not expected
     */
    public <T extends ConfigurationPart> T readOver(String defaults, Class<T> type) {
        String text = Files.exists(file) ? text() : "";
        T content;
        try {
            JsonNode all = YAML.readTree(defaults);
            JsonNode own = YAML.readTree(text);
            content = YAML.treeToValue(own.isMissingNode() || own.isNull() ? all : laidOver(all, own), type);
        } catch (JacksonException e) {
            throw explain(e, new YamlSlips(text));
        }
        refuseSlips(text, false);
        return checked(content);
    }

    private String text() {
        try {
            return Files.readString(file);
        } catch (NoSuchFileException e) {
            throw new ConfigurationException(file, Message.of("file-missing"));
        } catch (CharacterCodingException e) {
            throw new ConfigurationException(file, Message.of("file-not-utf-8"));
        } catch (IOException e) {
            throw new ConfigurationException(file, Message.of("file-unreadable").with("cause", e));
        }
    }

    private void refuseSlips(String text, boolean holdsWords) {
        new YamlSlips(text).hidden(holdsWords).ifPresent(slip -> {
            throw new ConfigurationException(file, slip);
        });
    }

    private static JsonNode laidOver(JsonNode below, JsonNode above) {
        if (!(below instanceof ObjectNode under) || !(above instanceof ObjectNode over)) {
            return above;
        }
        ObjectNode both = under.deepCopy();
        over.properties().forEach(entry -> {
            JsonNode present = under.get(entry.getKey());
            both.set(entry.getKey(), present == null ? entry.getValue() : laidOver(present, entry.getValue()));
        });
        return both;
    }

    /** An exception about one key of this file. */
    public ConfigurationException mistake(String key, Object value, Message expected) {
        return new ConfigurationException(
                file, Message.of("key-is").with("key", key).with("value", value).with("expected", expected));
    }

    private <T extends ConfigurationPart> T checked(T content) {
        List<Message> mistakes = Keys.mistakes(content);
        if (!mistakes.isEmpty()) {
            throw new ConfigurationException(file, Message.of("mistakes").with("mistakes", joined(mistakes)));
        }
        return content;
    }

    /** One behind the other. */
    private static Message joined(List<Message> mistakes) {
        Message all = mistakes.get(0);
        for (Message next : mistakes.subList(1, mistakes.size())) {
            all = Message.of("and-also").with("first", all).with("next", next);
        }
        return all;
    }

    private ConfigurationException explain(JacksonException e, YamlSlips slips) {
        return new ConfigurationException(file, reason(e, slips));
    }

    private static Message reason(JacksonException e, YamlSlips slips) {
        if (e instanceof PropertyBindingException unknown) {
            String name = String.valueOf(unknown.getPropertyName());
            if (name.contains("：")) {
                return slips.fullWidth().orElseGet(() -> unknown(unknown, slips.lineOf(name)));
            }
            return unknown(unknown, slips.lineOf(name));
        }
        if (e instanceof InvalidFormatException wrong) {
            return Message.of("key-is-at")
                    .with("key", path(wrong))
                    .with("value", String.valueOf(wrong.getValue()))
                    .with("at", at(e))
                    .with("expected", expected(wrong.getTargetType()));
        }
        if (e instanceof ValueInstantiationException refused && refused.getCause() != null) {
            return refused.getCause() instanceof MalformedValueException malformed
                    ? Message.of("key-is-at")
                            .with("key", path(refused))
                            .with("value", malformed.value())
                            .with("at", at(e))
                            .with("expected", malformed.told())
                    : Message.of("key-of-another-kind")
                            .with("key", path(refused))
                            .with("at", at(e))
                            .with("expected", expected(String.class));
        }
        if (e instanceof MismatchedInputException other && other.getTargetType() != null) {
            return slips.fullWidth()
                    .orElseGet(() -> Message.of("key-of-another-kind")
                            .with("key", path(other))
                            .with("at", at(e))
                            .with("expected", expected(other.getTargetType())));
        }
        String parser = String.valueOf(e.getOriginalMessage());
        Matcher twice = TWICE.matcher(parser);
        if (twice.find()) {
            return slips.twice(
                    twice.group(1),
                    e.getLocation() == null ? 0 : e.getLocation().getLineNr());
        }
        if (e instanceof DatabindException other) {
            return Message.of("key-of-another-kind")
                    .with("key", path(other))
                    .with("at", at(e))
                    .with("expected", Message.of("expected-keys"));
        }
        return slips.broken(parser);
    }

    private static Message unknown(PropertyBindingException unknown, int line) {
        Message known = Message.of("key-unknown")
                .with("key", path(unknown))
                .with("choices", List.copyOf(unknown.getKnownPropertyIds()));
        return known.with("at", line == 0 ? at(unknown) : Message.of("at-line").with("line", line));
    }

    private static Message expected(Class<?> type) {
        if (type.isEnum()) {
            return Message.of("expected-one-of")
                    .with(
                            "choices",
                            Arrays.stream(type.getEnumConstants())
                                    .map(ConfigurationFile::word)
                                    .toList());
        }
        if (type == LocalDate.class) {
            return Message.of("expected-day");
        }
        if (type == Boolean.class || type == boolean.class) {
            return Message.of("expected-true-or-false");
        }
        if (type == int.class || type == long.class || type == Integer.class || type == Long.class) {
            return Message.of("expected-whole-number");
        }
        if (type == BigDecimal.class) {
            return Message.of("expected-number");
        }
        if (ZoneId.class.isAssignableFrom(type)) {
            return Message.of("expected-zone");
        }
        if (Path.class.isAssignableFrom(type)) {
            return Message.of("expected-path");
        }
        if (Collection.class.isAssignableFrom(type)) {
            return Message.of("expected-list");
        }
        return Message.of(type == String.class ? "expected-text" : "expected-keys");
    }

    /** How a file writes a choice or a key. */
    static String word(Object value) {
        return value instanceof Enum<?>
                ? value.toString().toLowerCase(Locale.ROOT).replace('_', '-')
                : String.valueOf(value);
    }

    private static Object path(DatabindException e) {
        var path = new StringBuilder();
        for (var step : e.getPath()) {
            if (step.getPropertyName() == null) {
                path.append('[').append(step.getIndex()).append(']');
            } else {
                path.append(path.isEmpty() ? "" : ".").append(step.getPropertyName());
            }
        }
        return path.isEmpty() ? Message.of("its-content") : path.toString();
    }

    private static Message at(JacksonException e) {
        return e.getLocation() == null || e.getLocation().getLineNr() < 1
                ? Message.plain("")
                : Message.of("at-line").with("line", e.getLocation().getLineNr());
    }
}
