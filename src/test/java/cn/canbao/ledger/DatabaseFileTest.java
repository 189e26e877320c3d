package cn.canbao.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the file of the database tells before anybody opens it. */
class DatabaseFileTest {

    @TempDir
    private Path data;

    private DatabaseFile database;

    private final byte[] content = new byte[10_000];

    @BeforeEach
    void close() throws IOException {
        new Random(1).nextBytes(content);
        database = new DatabaseFile(data);
        database.open(null);
        Files.write(data.resolve("canbao.mv.db"), content);
        database.closed("tables-1");
    }

    @Test
    void isSoundAsItWasClosed() {
        assertThat(database.condition()).isEqualTo(DatabaseCondition.SOUND);
    }

    @Test
    void findsEveryFlippedBit() throws IOException {
        for (int bit = 0; bit < 8 * 40; bit++) {
            byte[] flipped = content.clone();
            flipped[bit / 8 * 250] ^= (byte) (1 << bit % 8);
            Files.write(data.resolve("canbao.mv.db"), flipped);

            assertThat(database.condition()).isEqualTo(DatabaseCondition.DAMAGED);
        }
    }

    @Test
    void findsThatTheEndIsMissing() throws IOException {
        Files.write(data.resolve("canbao.mv.db"), Arrays.copyOf(content, 9_999));

        assertThat(database.condition()).isEqualTo(DatabaseCondition.DAMAGED);
    }

    @Test
    void findsThatItIsGone() throws IOException {
        Files.delete(data.resolve("canbao.mv.db"));

        assertThat(database.condition()).isEqualTo(DatabaseCondition.DAMAGED);
    }

    @Test
    void knowsThatItBrokeOffWhileItWasOpen() {
        database.open(null);

        assertThat(database.condition()).isEqualTo(DatabaseCondition.BROKE_OFF);
    }

    @Test
    void holdsNothingWhileItsTablesAreMade() {
        database.creating(null);

        assertThat(database.condition()).isEqualTo(DatabaseCondition.NONE);
    }

    @Test
    void knowsItsTablesWhileItIsClosed() {
        assertThat(database.isOfSchema("tables-1")).isTrue();
        assertThat(database.isOfSchema("tables-2")).isFalse();

        database.open(null);

        assertThat(database.isOfSchema("tables-1")).isFalse();
    }

    @Test
    void looksIntoADatabaseThatNothingIsWrittenDownAbout() throws IOException {
        Files.writeString(data.resolve("canbao.state.json"), "{\"life\":");

        assertThat(database.condition()).isEqualTo(DatabaseCondition.BROKE_OFF);
    }

    @Test
    void tellsAWrongPasswordWithoutKeepingTheRightOne() throws IOException {
        database.open("correct-horse");
        database.closed("tables-1");

        assertThat(database.key("correct-horse")).isEqualTo(DatabaseFile.Key.FITS);
        assertThat(database.key("battery-staple")).isEqualTo(DatabaseFile.Key.WRONG);
        assertThat(database.key(null)).isEqualTo(DatabaseFile.Key.NEEDED);
        assertThat(data.resolve("canbao.state.json")).content().doesNotContain("correct");
    }

    @Test
    void refusesAPasswordForADatabaseThatIsNotEncrypted() {
        assertThat(database.key("correct-horse")).isEqualTo(DatabaseFile.Key.NOT_NEEDED);
        assertThat(database.key(null)).isEqualTo(DatabaseFile.Key.FITS);
    }

    @Test
    void keepsEveryFileThatIsMovedAside() throws IOException {
        Path first = database.moveAside("damaged").orElseThrow();
        Files.write(data.resolve("canbao.mv.db"), content);

        assertThat(database.moveAside("damaged").orElseThrow())
                .isNotEqualTo(first)
                .hasBinaryContent(content);
        assertThat(first).hasBinaryContent(content);
    }
}
