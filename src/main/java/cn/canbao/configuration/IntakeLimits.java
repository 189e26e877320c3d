package cn.canbao.configuration;

import cn.canbao.intake.DropLimits;
import cn.canbao.workbook.Limits;
import cn.canbao.yaml.ConfigurationPart;
import cn.canbao.yaml.Keys;
import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * What is taken in at most: the part {@code limits} of {@code application.yaml}. What the file leaves out is as in the configuration of the
 * project.
 *
 * @param largestFile size in bytes that a file may have
 * @param mostFiles how many files the drop folder may hold
 * @param settle how many seconds a file must not have changed before it is taken
 * @param workbook what one file may ask for while it is read
 */
public record IntakeLimits(long largestFile, int mostFiles, int settle, PerFile workbook) implements ConfigurationPart {

    private static final long LARGEST_FILE = 200_000_000;
    private static final int MOST_FILES = 100_000;

    @JsonCreator
    static IntakeLimits of(
            @JsonProperty("largestFile") @Nullable Long largestFile,
            @JsonProperty("mostFiles") @Nullable Integer mostFiles,
            @JsonProperty("settle") @Nullable Integer settle,
            @JsonProperty("workbook") @Nullable PerFile workbook) {
        return new IntakeLimits(
                largestFile == null ? LARGEST_FILE : largestFile,
                mostFiles == null ? MOST_FILES : mostFiles,
                settle == null ? 0 : settle,
                workbook == null ? PerFile.of(null, null, null, null, null, null) : workbook);
    }

    /**
     * What one file may ask for while it is read; see {@link Limits}.
     *
     * @param parts parts of its container
     * @param inflatedBytes bytes that all parts are inflated to
     * @param ratio how many times its zipped size a part is inflated to
     * @param cells cells of all sheets
     * @param textBytes bytes of its shared strings in memory
     * @param seconds time from its opening to its end
     */
    public record PerFile(int parts, long inflatedBytes, int ratio, long cells, long textBytes, int seconds)
            implements ConfigurationPart {

        @JsonCreator
        static PerFile of(
                @JsonProperty("parts") @Nullable Integer parts,
                @JsonProperty("inflatedBytes") @Nullable Long inflatedBytes,
                @JsonProperty("ratio") @Nullable Integer ratio,
                @JsonProperty("cells") @Nullable Long cells,
                @JsonProperty("textBytes") @Nullable Long textBytes,
                @JsonProperty("seconds") @Nullable Integer seconds) {
            Limits usual = Limits.usual();
            return new PerFile(
                    parts == null ? usual.parts() : parts,
                    inflatedBytes == null ? usual.inflatedBytes() : inflatedBytes,
                    ratio == null ? usual.ratio() : ratio,
                    cells == null ? usual.cells() : cells,
                    textBytes == null ? usual.textBytes() : textBytes,
                    seconds == null ? (int) usual.time().toSeconds() : seconds);
        }

        @Override
        public void check(Keys keys) {
            keys.at("parts", parts).positive();
            keys.at("inflatedBytes", inflatedBytes).positive();
            keys.at("ratio", ratio).positive();
            keys.at("cells", cells).positive();
            keys.at("textBytes", textBytes).positive();
            keys.at("seconds", seconds).positive();
        }
    }

    /** What the drop folder may hold. */
    public DropLimits drop() {
        return new DropLimits(largestFile, mostFiles, Duration.ofSeconds(settle));
    }

    /** What one file may ask for. */
    Limits perFile() {
        return new Limits(
                workbook.parts,
                workbook.inflatedBytes,
                workbook.ratio,
                workbook.cells,
                workbook.textBytes,
                Duration.ofSeconds(workbook.seconds));
    }

    @Override
    public void check(Keys keys) {
        keys.at("largestFile", largestFile).positive();
        keys.at("mostFiles", mostFiles).atLeast(1).atMost(1_000_000);
        keys.at("settle", settle).atLeast(0).atMost(86_400);
        keys.at("workbook", workbook).right();
    }
}
