package cn.canbao.job;

import cn.canbao.intake.DropLimits;
import cn.canbao.problem.ProblemTexts;
import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonProperty;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Positive;
import java.nio.file.Path;
import java.time.Duration;
import java.time.ZoneId;
import java.util.Locale;
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
 */
public record Settings(
        @NotNull Path input,
        @NotNull Path output,
        @NotNull Path data,
        @NotNull Path vocabulary,
        @NotNull @Pattern(regexp = "zh|en") String language,
        @NotNull ZoneId zone,
        @Min(1) @Max(64) @Nullable Integer threads,
        @NotNull @Valid Limits limits) {

    /**
     * What is taken in at most.
     *
     * @param largestFile size in bytes that a file may have
     * @param mostFiles how many files the drop folder may hold
     * @param settle how many seconds a file must not have changed before it is taken
     */
    public record Limits(
            @Positive long largestFile,
            @Min(1) @Max(1_000_000) int mostFiles,
            @Min(0) @Max(86_400) int settle) {

        private static final long LARGEST_FILE = 200_000_000;
        private static final int MOST_FILES = 100_000;

        /** What the file says; what it leaves out is the same as in the configuration of the project. */
        @JsonCreator
        static Limits of(
                @JsonProperty("largestFile") @Nullable Long largestFile,
                @JsonProperty("mostFiles") @Nullable Integer mostFiles,
                @JsonProperty("settle") @Nullable Integer settle) {
            return new Limits(
                    largestFile == null ? LARGEST_FILE : largestFile,
                    mostFiles == null ? MOST_FILES : mostFiles,
                    settle == null ? 0 : settle);
        }

        /** What the drop folder may hold. */
        public DropLimits drop() {
            return new DropLimits(largestFile, mostFiles, Duration.ofSeconds(settle));
        }
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
                limits);
    }

    /** The sentences for problems in the language of the bureau. */
    public ProblemTexts texts() {
        return new ProblemTexts(Locale.forLanguageTag(language));
    }

    /** How many files are read at once. */
    int readers() {
        return threads == null ? Runtime.getRuntime().availableProcessors() : threads;
    }
}
