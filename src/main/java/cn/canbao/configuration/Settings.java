package cn.canbao.configuration;

import cn.canbao.problem.Message;
import cn.canbao.problem.ProblemTexts;
import cn.canbao.validation.HiddenSheets;
import cn.canbao.yaml.ConfigurationFile;
import cn.canbao.yaml.ConfigurationPart;
import cn.canbao.yaml.Keys;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Where things are and how much is allowed: the content of {@code application.yaml}.
 *
 * @param input the drop folder
 * @param output the folder of all outputs
 * @param data the folder of the staging database and the archive
 * @param vocabulary the folder of the vocabulary, seen from the folder of this file
 * @param language the language of the sentences: {@code zh} or {@code en}
 * @param zone the time zone of the bureau
 * @param threads how many files are read at once; null for one per core
 * @param limits what is taken in at most
 * @param hiddenSheets what is done with hidden sheets; null for {@link HiddenSheets#SKIP}
 * @param database how the database is kept; null for the usual way
 */
public record Settings(
        Path input,
        Path output,
        Path data,
        Path vocabulary,
        String language,
        ZoneId zone,
        @Nullable Integer threads,
        IntakeLimits limits,
        @Nullable HiddenSheets hiddenSheets,
        @Nullable Database database)
        implements ConfigurationPart {

    private static final Pattern LANGUAGE = Pattern.compile("zh|en");

    /**
     * How the database is kept.
     *
     * @param passwordFile a file that holds the password it is encrypted by, and nothing else; null for none
     */
    public record Database(@Nullable Path passwordFile) {}

    /**
     * Reads those of a configuration folder.
     *
     * @throws cn.canbao.yaml.ConfigurationException when they cannot be used
     */
    public static Settings read(Path folder) {
        return new ConfigurationFile(folder.resolve("application.yaml")).read(Settings.class);
    }

    /** Those of a bureau that changed nothing, to look around by where its own cannot be read. */
    public static Settings usual() {
        return new Settings(
                Path.of("input"),
                Path.of("output"),
                Path.of("data"),
                Path.of("vocabulary"),
                "zh",
                ZoneId.of("Asia/Shanghai"),
                null,
                IntakeLimits.of(null, null, null, null),
                null,
                null);
    }

    /** The same with other folders; null keeps one. */
    public Settings in(@Nullable Path otherInput, @Nullable Path otherOutput, @Nullable Path otherData) {
        return new Settings(
                otherInput == null ? input : otherInput,
                otherOutput == null ? output : otherOutput,
                otherData == null ? data : otherData,
                vocabulary,
                language,
                zone,
                threads,
                limits,
                hiddenSheets,
                database);
    }

    /** The folder of the logs. */
    public Path logs() {
        return output.resolve("logs");
    }

    /** The same with another language. */
    Settings withLanguage(String other) {
        return new Settings(input, output, data, vocabulary, other, zone, threads, limits, hiddenSheets, database);
    }

    /** The same with another way to deal with hidden sheets. */
    Settings withHiddenSheets(HiddenSheets other) {
        return new Settings(input, output, data, vocabulary, language, zone, threads, limits, other, database);
    }

    /** What is done with hidden sheets. */
    HiddenSheets hidden() {
        return hiddenSheets == null ? HiddenSheets.SKIP : hiddenSheets;
    }

    /** The sentences for problems in the language of the bureau. */
    public ProblemTexts texts() {
        return new ProblemTexts(locale());
    }

    /** The language of the bureau. */
    public Locale locale() {
        return Locale.forLanguageTag(language);
    }

    /** How many files are read at once. */
    public int readers() {
        return threads == null ? Runtime.getRuntime().availableProcessors() : threads;
    }

    @Override
    public void check(Keys keys) {
        keys.at("input", input).given();
        keys.at("output", output).given();
        keys.at("data", data).given();
        keys.at("vocabulary", vocabulary).given();
        keys.at("language", language).given().like(LANGUAGE, Message.of("form-language"));
        keys.at("zone", zone).given();
        keys.at("threads", threads).atLeast(1).atMost(64);
        keys.at("limits", limits).given().right();
    }
}
