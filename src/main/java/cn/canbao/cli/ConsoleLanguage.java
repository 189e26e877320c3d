package cn.canbao.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The language to answer in before the configuration is read, or when it cannot be: what application.yaml names, however broken the rest of
 * it may be, else Chinese, which those read who sit at the console.
 */
final class ConsoleLanguage {

    private static final Pattern LANGUAGE = Pattern.compile("(?m)^\\s*language\\s*[:：]\\s*[\"']?(zh|en)\\b");
    private static final String OPTION = "--config";

    private ConsoleLanguage() {}

    /** The language for a call of the program. */
    static Locale of(String[] arguments) {
        try {
            byte[] content = Files.readAllBytes(folder(arguments).resolve("application.yaml"));
            Matcher language = LANGUAGE.matcher(new String(content, StandardCharsets.UTF_8));
            return language.find() ? Locale.forLanguageTag(language.group(1)) : Locale.CHINESE;
        } catch (IOException | InvalidPathException e) {
            return Locale.CHINESE;
        }
    }

    private static Path folder(String[] arguments) {
        for (int i = 0; i < arguments.length; i++) {
            if (arguments[i].startsWith(OPTION + "=")) {
                return Path.of(arguments[i].substring(OPTION.length() + 1));
            }
            if (arguments[i].equals(OPTION) && i + 1 < arguments.length) {
                return Path.of(arguments[i + 1]);
            }
        }
        return Path.of("config");
    }
}
