package cn.canbao.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;

@DisabledOnOs(OS.WINDOWS)
class ProgramJarTest {

    @Test
    void aClassInsideOfTheBuiltJarComesFromAPackedOne() {
        assertThat(ProgramJar.at("jar:nested:/srv/%E5%8F%82%E4%BF%9D%20a/canbao.jar/!BOOT-INF/classes/!/"))
                .isEqualTo(new ProgramJar(Path.of("/srv/参保 a/canbao.jar"), true));
    }

    @Test
    void aClassOfAnUnpackedJarComesFromOneThatIsNotPacked() {
        assertThat(ProgramJar.at("file:/srv/%E5%8F%82%E4%BF%9D%20a/canbao.jar"))
                .isEqualTo(new ProgramJar(Path.of("/srv/参保 a/canbao.jar"), false));
    }

    @Test
    void aClassOfAFolderComesFromNoJar() {
        assertThat(ProgramJar.at("file:/srv/target/classes/")).isNull();
        assertThat(ProgramJar.of(Launcher.class)).isNull();
    }
}
