package cn.canbao.configuration;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.canbao.yaml.ConfigurationException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MisspeltFilesTest {

    @TempDir
    private Path folder;

    @BeforeEach
    void writeWhatMustBeThere() throws IOException {
        for (String name : new String[] {"application.yaml", "campaign.yaml", "register.xlsx"}) {
            Files.createFile(folder.resolve(name));
        }
    }

    @ParameterizedTest
    @CsvSource({
        "document.yaml, documents.yaml",
        "documents.yml, documents.yaml",
        "Documents.YAML, documents.yaml",
        "documents.yaml.txt, documents.yaml",
        "docuemnts.yaml, documents.yaml",
        "documents, documents.yaml",
        "fundings.yaml, funding.yaml",
        "confirmation.csv, confirmations.csv",
        "confirmations.xlsx, confirmations.csv",
        "conformations.csv, confirmations.csv"
    })
    void refusesAFileThatWasMeantToBeRead(String name, String right) throws IOException {
        Files.createFile(folder.resolve(name));

        assertThatThrownBy(() -> new MisspeltFiles(folder).refuse())
                .isInstanceOf(ConfigurationException.class)
                .hasMessageContaining(folder.resolve(name).toString())
                .hasMessageContaining("“" + right + "”");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "documents.yaml.bak",
                "documents.yaml~",
                ".documents.yaml.swp",
                "~$register.xlsx",
                "funding.yaml.old",
                "readme.md",
                "说明.docx",
                "notes.yaml"
            })
    void leavesWhatIsNotMeantToBeRead(String name) throws IOException {
        Files.createFile(folder.resolve(name));

        assertThatCode(() -> new MisspeltFiles(folder).refuse()).doesNotThrowAnyException();
    }

    @Test
    void leavesCopiesOfWhatIsThere() throws IOException {
        Files.createFile(folder.resolve("documents.yaml"));
        Files.createFile(folder.resolve("documents1.yaml"));
        Files.createFile(folder.resolve("registers.xlsx"));

        assertThatCode(() -> new MisspeltFiles(folder).refuse()).doesNotThrowAnyException();
    }

    @Test
    void namesARequiredFileOfAnotherEnding() throws IOException {
        Files.move(folder.resolve("campaign.yaml"), folder.resolve("campaign.yml"));

        assertThatThrownBy(() -> new MisspeltFiles(folder).refuse()).hasMessageContaining("“campaign.yaml”");
    }
}
