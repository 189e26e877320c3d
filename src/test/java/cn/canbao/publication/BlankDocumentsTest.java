package cn.canbao.publication;

import static org.assertj.core.api.Assertions.assertThat;

import cn.canbao.world.Campaigns;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Documents for nobody: no disk sees anything of them. */
class BlankDocumentsTest {

    @TempDir
    private Path data;

    @Test
    void putNothingAside() {
        Path folder = data.resolve("scratch");

        new Scratch(folder).during(() -> {
            new BlankDocuments(Campaigns.small()).write();

            assertThat(count(folder)).isZero();
        });
    }

    private static long count(Path folder) {
        try (Stream<Path> files = Files.list(folder)) {
            return files.count();
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }
}
