package cn.canbao.configuration;

import cn.canbao.problem.Message;
import cn.canbao.recognition.layout.Layouts;
import cn.canbao.storage.PrivateFiles;
import cn.canbao.validation.HiddenSheets;
import cn.canbao.yaml.ConfigurationException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** The files that decide how a submission is read and what is published of it. A copy is kept of them, because an old run can only be repeated by its own rules. */
public final class RuleFiles {

    /** Where the vocabulary is in a folder of kept rules. */
    static final String VOCABULARY = "vocabulary";

    /** What the documents say; need not be there. */
    static final String DOCUMENTS = "documents.yaml";

    /** What people pay and what the budgets add; need not be there. */
    static final String FUNDING = "funding.yaml";

    /** What somebody vouches for; need not be there. */
    static final String CONFIRMATIONS = "confirmations.csv";

    private static final String REGISTER = "register.xlsx";
    private static final String LAYOUT_NAMES = "layouts.txt";
    private static final String HIDDEN_SHEETS = "hidden-sheets.txt";
    private static final String LIMITS = "limits.txt";

    private static final List<String> WORDS =
            List.of("headers.yaml", "labels.yaml", "lexicon.yaml", "values.yaml", "categories.yaml");

    private final Map<String, byte[]> contents;
    private final String sha256;
    private final String reading;

    private RuleFiles(Map<String, byte[]> contents) {
        this.contents = contents;
        this.sha256 = sha256(contents);
        Map<String, byte[]> read = new LinkedHashMap<>(contents);
        read.remove(CONFIRMATIONS);
        this.reading = sha256(read);
    }

    /**
     * Reads them.
     *
     * @throws ConfigurationException when one cannot be read
     */
    static RuleFiles read(Path folder, Path vocabulary, Settings settings) {
        return read(
                folder,
                vocabulary,
                settings.limits().workbook().toString().getBytes(StandardCharsets.UTF_8),
                settings.hidden());
    }

    /**
     * Reads those that were kept, together with the limits of then, which only matter to reading.
     *
     * @throws ConfigurationException when one cannot be read
     */
    static RuleFiles readKept(Path kept) {
        try {
            byte[] limits = Files.readAllBytes(kept.resolve(LIMITS));
            return read(kept, kept.resolve(VOCABULARY), limits, hiddenSheets(kept));
        } catch (IOException e) {
            throw new ConfigurationException(kept, Message.of("file-unreadable").with("cause", e));
        }
    }

    private static RuleFiles read(Path folder, Path vocabulary, byte[] limits, HiddenSheets hidden) {
        Map<String, byte[]> contents = new LinkedHashMap<>();
        try {
            for (String name : List.of("campaign.yaml", REGISTER)) {
                contents.put(name, Files.readAllBytes(folder.resolve(name)));
            }
            for (String name : List.of(DOCUMENTS, FUNDING, CONFIRMATIONS)) {
                Path file = folder.resolve(name);
                if (Files.exists(file)) {
                    contents.put(name, Files.readAllBytes(file));
                }
            }
            StringBuilder layouts = new StringBuilder();
            for (Path layout : Layouts.files(folder)) {
                String name = String.valueOf(layout.getFileName());
                contents.put(Layouts.FOLDER + "/" + name, Files.readAllBytes(layout));
                layouts.append(name).append('\n');
            }
            if (!layouts.isEmpty()) {
                // messages name these files, so another name is another rule
                contents.put(LAYOUT_NAMES, layouts.toString().getBytes(StandardCharsets.UTF_8));
            }
            for (String name : WORDS) {
                contents.put(VOCABULARY + "/" + name, Files.readAllBytes(vocabulary.resolve(name)));
            }
        } catch (IOException e) {
            throw new ConfigurationException(
                    folder, Message.of("file-unreadable").with("cause", e));
        }
        contents.put(LIMITS, limits);
        if (hidden != HiddenSheets.SKIP) {
            // the usual way leaves no file, as in the rules that are kept from before there was a choice
            contents.put(HIDDEN_SHEETS, hidden.name().getBytes(StandardCharsets.UTF_8));
        }
        return new RuleFiles(contents);
    }

    /**
     * What was done with hidden sheets by the rules in a folder.
     *
     * @throws ConfigurationException when it cannot be told
     */
    static HiddenSheets hiddenSheets(Path kept) {
        Path file = kept.resolve(HIDDEN_SHEETS);
        try {
            return Files.exists(file) ? HiddenSheets.valueOf(Files.readString(file)) : HiddenSheets.SKIP;
        } catch (IOException | IllegalArgumentException e) {
            throw new ConfigurationException(file, Message.of("file-unreadable").with("cause", e));
        }
    }

    /** SHA-256 of them all, in lower-case hex. */
    String sha256() {
        return sha256;
    }

    /** The same but for the confirmations, which decide what counts and not how it is read. */
    public String reading() {
        return reading;
    }

    /** SHA-256 of the register, in lower-case hex. */
    public String register() {
        return sha256(Map.of(REGISTER, Objects.requireNonNull(contents.get(REGISTER))));
    }

    /** Where the rules of a fingerprint are kept. */
    static Path kept(Path data, String sha256) {
        return data.resolve("rules").resolve(sha256);
    }

    /**
     * Keeps a copy in the data folder, once.
     *
     * @throws UncheckedIOException when the disk fails
     */
    public void keep(Path data) {
        Path kept = kept(data, sha256);
        try {
            for (Map.Entry<String, byte[]> content : contents.entrySet()) {
                Path file = kept.resolve(content.getKey());
                if (!Files.exists(file) || Files.size(file) != content.getValue().length) {
                    PrivateFiles.createFolder(Objects.requireNonNull(file.getParent()));
                    PrivateFiles.createFile(file);
                    Files.write(file, content.getValue());
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot write " + kept + ": " + e, e);
        }
    }

    private static String sha256(Map<String, byte[]> contents) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            contents.values().forEach(digest::update);
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Cannot fingerprint files: every Java platform has SHA-256", e);
        }
    }
}
