package cn.canbao.publication;

import cn.canbao.staging.Edition;
import cn.canbao.staging.EditionFile;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** manifest.json: SHA-256 and size of every input and output, for the auditor. */
final class ManifestJson {

    static final String NAME = "manifest.json";

    private record Manifest(String campaign, int edition, String asOf, List<Entry> inputs, List<Entry> outputs) {}

    private record Entry(String file, @Nullable String sha256, long size) {}

    /**
     * Writes it.
     *
     * @param outputs where the content of every other output is, by its name
     */
    void write(Edition edition, List<EditionFile> inputs, Map<String, Path> outputs, OutputStream out)
            throws IOException {
        List<Entry> written = new ArrayList<>();
        for (Map.Entry<String, Path> output : outputs.entrySet()) {
            written.add(new Entry(output.getKey(), sha256(output.getValue()), Files.size(output.getValue())));
        }
        JsonFile.write(
                out,
                new Manifest(
                        edition.campaignId(),
                        edition.number(),
                        edition.asOf().toString(),
                        inputs.stream()
                                .map(file -> new Entry(file.path(), file.sha256(), file.size()))
                                .toList(),
                        written));
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
