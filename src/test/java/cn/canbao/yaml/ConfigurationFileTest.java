package cn.canbao.yaml;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.canbao.campaign.Bands;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ConfigurationFileTest {

    @TempDir
    private Path folder;

    @Test
    void readsARecord() throws IOException {
        var file = Files.writeString(folder.resolve("bands.yaml"), "above: 80\nbelow: 69.5\n");

        assertThat(new ConfigurationFile(file).read(Bands.class).below()).isEqualByComparingTo("69.5");
    }

    @Test
    void tellsEveryMistakeOfAFileAtOnce() throws IOException {
        var file = Files.writeString(folder.resolve("bands.yaml"), "above: 101\nbelow: -1\n");

        assertThatThrownBy(() -> new ConfigurationFile(file).read(Bands.class))
                .hasMessage("Cannot use " + file
                        + ": above is 101 but must be at most 100; below is -1 but must be at least 0");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "# nothing but a remark\n", "---\n"})
    void tellsThatAFileIsEmpty(String content) throws IOException {
        var file = Files.writeString(folder.resolve("bands.yaml"), content);

        assertThatThrownBy(() -> new ConfigurationFile(file).read(Bands.class))
                .isInstanceOf(ConfigurationException.class)
                .hasMessageStartingWith("Cannot use " + file + ": it is empty");
    }

    @Test
    void refusesASecondDocumentInAFile() throws IOException {
        var file = Files.writeString(folder.resolve("bands.yaml"), "above: 80\nbelow: 70\n---\nabove: 90\nbelow: 60\n");

        assertThatThrownBy(() -> new ConfigurationFile(file).read(Bands.class))
                .isInstanceOf(ConfigurationException.class)
                .hasMessageStartingWith("Cannot use " + file + ": ");
    }

    @Test
    void tellsThatAFileIsMissing() {
        var file = folder.resolve("none.yaml");

        assertThatThrownBy(() -> new ConfigurationFile(file).read(Bands.class))
                .isInstanceOf(ConfigurationException.class)
                .hasMessageStartingWith("Cannot use " + file + ": it does not exist");
    }

    @Test
    void tellsThatAFileIsNotUtf8() throws IOException {
        var file = Files.write(folder.resolve("bands.yaml"), "above: 八十\n".getBytes(Charset.forName("GBK")));

        assertThatThrownBy(() -> new ConfigurationFile(file).read(Bands.class))
                .hasMessage("Cannot use " + file + ": it is not UTF-8 text; save it as UTF-8");
    }

    @Test
    void readsAFileThatNotepadSaved() throws IOException {
        var file = Files.writeString(folder.resolve("bands.yaml"), "\uFEFFabove: 80\r\nbelow: 70\r\n");

        assertThat(new ConfigurationFile(file).read(Bands.class).above()).isEqualByComparingTo("80");
    }
}
