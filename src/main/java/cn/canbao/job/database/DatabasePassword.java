package cn.canbao.job.database;

import cn.canbao.configuration.Settings;
import cn.canbao.problem.Message;
import cn.canbao.yaml.ConfigurationException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The password that the database is encrypted by: from a file or the environment, so that no list of processes shows it. */
final class DatabasePassword {

    static final String VARIABLE = "CANBAO_DATABASE_PASSWORD";

    private DatabasePassword() {}

    /**
     * The password; null when the database is not encrypted. The file wins.
     *
     * @throws ConfigurationException when the file cannot be read, or the password is empty or holds white space, which the database
     *     would take for the end of it
     */
    static @Nullable String of(Settings settings, Map<String, String> environment) {
        Path file = settings.database() == null ? null : settings.database().passwordFile();
        if (file != null) {
            return checked("database.passwordFile " + file, content(file));
        }
        String given = environment.get(VARIABLE);
        return given == null ? null : checked(Message.of("environment-variable").with("name", VARIABLE), given);
    }

    private static String content(Path file) {
        try {
            return Files.readString(file).strip();
        } catch (IOException e) {
            throw new ConfigurationException(
                    "database.passwordFile " + file,
                    Message.of("file-unreadable").with("cause", e));
        }
    }

    private static String checked(Object source, String password) {
        if (password.isEmpty() || password.chars().anyMatch(Character::isWhitespace)) {
            throw new ConfigurationException(source, Message.of("expected-password"));
        }
        return password;
    }
}
