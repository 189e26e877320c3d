package cn.canbao.campaign;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
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
        T content;
        try (JsonParser parser = YAML.createParser(Files.readString(file))) {
            if (parser.nextToken() == null) {
                throw new ConfigurationException(file, "it is empty");
            }
            content = YAML.readValue(parser, type);
        } catch (NoSuchFileException e) {
            throw new ConfigurationException(file, "it does not exist");
        } catch (CharacterCodingException e) {
            throw new ConfigurationException(file, "it is not UTF-8 text; save it as UTF-8");
        } catch (IOException e) {
            throw new ConfigurationException(file, "it cannot be read (" + e + ")");
        } catch (JacksonException e) {
            throw explain(e);
        }
        if (content == null) {
            throw new ConfigurationException(file, "it is empty");
        }
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
        try {
            JsonNode content = YAML.readTree(defaults);
            if (Files.exists(file)) {
                JsonNode own = YAML.readTree(Files.readString(file));
                content = own.isMissingNode() || own.isNull() ? content : laidOver(content, own);
            }
            return checked(YAML.treeToValue(content, type));
        } catch (CharacterCodingException e) {
            throw new ConfigurationException(file, "it is not UTF-8 text; save it as UTF-8");
        } catch (IOException e) {
            throw new ConfigurationException(file, "it cannot be read (" + e + ")");
        } catch (JacksonException e) {
            throw explain(e);
        }
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
    public ConfigurationException mistake(String key, Object value, String expected) {
        return new ConfigurationException(file, key + " is " + value + ", expected " + expected);
    }

    private <T extends ConfigurationPart> T checked(T content) {
        List<String> mistakes = Keys.mistakes(content);
        if (!mistakes.isEmpty()) {
            throw new ConfigurationException(file, String.join("; ", mistakes));
        }
        return content;
    }

    private ConfigurationException explain(JacksonException e) {
        if (e instanceof PropertyBindingException unknown) {
            return new ConfigurationException(
                    file, "unknown key " + path(unknown) + ", expected one of " + unknown.getKnownPropertyIds());
        }
        if (e instanceof InvalidFormatException wrong) {
            return new ConfigurationException(
                    file,
                    path(wrong) + " is " + wrong.getValue() + at(e) + ", expected " + expected(wrong.getTargetType()));
        }
        if (e instanceof ValueInstantiationException refused && refused.getCause() != null) {
            return new ConfigurationException(
                    file, path(refused) + at(e) + ": " + refused.getCause().getMessage());
        }
        if (e instanceof MismatchedInputException other && other.getTargetType() != null) {
            return new ConfigurationException(
                    file, path(other) + " is missing or of another kind, expected " + expected(other.getTargetType()));
        }
        if (e instanceof DatabindException other) {
            return new ConfigurationException(file, path(other) + at(e) + ": " + e.getOriginalMessage());
        }
        return new ConfigurationException(file, "it is not valid YAML" + at(e) + ": " + e.getOriginalMessage());
    }

    private static String expected(Class<?> type) {
        if (type.isEnum()) {
            return "one of "
                    + Arrays.stream(type.getEnumConstants())
                            .map(ConfigurationFile::word)
                            .toList();
        }
        if (type == LocalDate.class) {
            return "a day such as 2021-02-02";
        }
        if (type == Boolean.class || type == boolean.class) {
            return "true or false";
        }
        if (type == int.class || type == long.class || type == Integer.class || type == Long.class) {
            return "a whole number";
        }
        if (type == BigDecimal.class) {
            return "a number";
        }
        if (Collection.class.isAssignableFrom(type)) {
            return "a list";
        }
        return type == String.class ? "a single text" : "keys with their values";
    }

    /** How a file writes a choice or a key. */
    static String word(Object value) {
        return value instanceof Enum<?>
                ? value.toString().toLowerCase(Locale.ROOT).replace('_', '-')
                : String.valueOf(value);
    }

    private static String path(DatabindException e) {
        var path = new StringBuilder();
        for (var step : e.getPath()) {
            if (step.getPropertyName() == null) {
                path.append('[').append(step.getIndex()).append(']');
            } else {
                path.append(path.isEmpty() ? "" : ".").append(step.getPropertyName());
            }
        }
        return path.isEmpty() ? "its content" : path.toString();
    }

    private static String at(JacksonException e) {
        return e.getLocation() == null ? "" : " (line " + e.getLocation().getLineNr() + ")";
    }
}
