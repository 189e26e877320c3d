package cn.canbao.publication.json;

import cn.canbao.edition.Edition;
import cn.canbao.staging.EditionFile;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** manifest.json: SHA-256 and size of every input and output, for the auditor. */
public final class ManifestJson {

    /** Its name in the folder of an edition. */
    public static final String NAME = "manifest.json";

    private record Manifest(
            String campaign, int edition, String asOf, List<ManifestFile> inputs, List<ManifestFile> outputs) {}

    private record ManifestFile(String file, @Nullable String sha256, long size) {}

    private final Map<Path, ManifestFile> known = new ConcurrentHashMap<>();

    /** Looks at outputs that are finished, which takes a while for long ones; may be called by another thread than that which writes it. */
    public void add(Map<String, Path> outputs) {
        outputs.forEach((name, file) -> known.computeIfAbsent(file, content -> entry(name, content)));
    }

    /**
     * Writes it.
     *
     * @param outputs where the content of every other output is, by its name
     */
    public void write(Edition edition, List<EditionFile> inputs, Map<String, Path> outputs, OutputStream out)
            throws IOException {
        add(outputs);
        List<ManifestFile> written = outputs.values().stream()
                .map(known::get)
                .map(Objects::requireNonNull)
                .toList();
        JsonFile.write(
                out,
                new Manifest(
                        edition.campaignId(),
                        edition.number(),
                        edition.asOf().toString(),
                        inputs.stream()
                                .map(file -> new ManifestFile(file.path(), file.sha256(), file.size()))
                                .toList(),
                        written));
    }

    /** The number of the edition whose outputs lie in a folder; empty when there are none, or no manifest that can be read. */
    public Optional<Integer> editionIn(Path folder) {
        Path manifest = folder.resolve(NAME);
        if (!Files.isRegularFile(manifest)) {
            return Optional.empty();
        }
        try {
            JsonNode edition =
                    new JsonMapper().readTree(Files.readAllBytes(manifest)).path("edition");
            return edition.isInt() ? Optional.of(edition.intValue()) : Optional.empty();
        } catch (IOException | JacksonException e) {
            return Optional.empty();
        }
    }

    /**
     * Whether a folder may hold outputs of an edition. The manifest gets its name last, so what does not fit the manifest of another edition
     * counts as that of this one.
     */
    public boolean mayHold(Path folder, int edition) {
        Set<Path> named = named(folder);
        if (named.isEmpty()) {
            return false;
        }
        try {
            Manifest manifest = new JsonMapper().readValue(Files.readAllBytes(folder.resolve(NAME)), Manifest.class);
            named.remove(folder.resolve(NAME));
            return manifest.edition == edition
                    || !manifest.outputs.stream()
                            .allMatch(output -> named.remove(folder.resolve(output.file))
                                    && entry(output.file, folder.resolve(output.file))
                                            .equals(output))
                    || !named.isEmpty();
        } catch (IOException | JacksonException e) {
            return true;
        }
    }

    private static Set<Path> named(Path folder) {
        if (!Files.isDirectory(folder)) {
            return Set.of();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> !String.valueOf(file.getFileName()).startsWith("."))
                    .collect(Collectors.toCollection(HashSet::new));
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot look into " + folder + ": " + e, e);
        }
    }

    private static ManifestFile entry(String name, Path file) {
        try {
            return new ManifestFile(name, sha256(file), Files.size(file));
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read " + file + ": " + e, e);
        }
    }

    private static String sha256(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file);
                DigestInputStream digested = new DigestInputStream(in, MessageDigest.getInstance("SHA-256"))) {
            digested.transferTo(OutputStream.nullOutputStream());
            return HexFormat.of().formatHex(digested.getMessageDigest().digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Cannot fingerprint files: every Java platform has SHA-256", e);
        }
    }
}
