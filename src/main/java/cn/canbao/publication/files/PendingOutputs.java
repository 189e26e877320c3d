package cn.canbao.publication.files;

import java.nio.file.Path;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The files of an edition while they are written and checked: each complete under a temporary name. All of them get their names when the
 * last one holds; closing removes what got none.
 */
public final class PendingOutputs implements AutoCloseable {

    private final OutputFolder folder;
    private final Map<String, Path> files = new LinkedHashMap<>();

    PendingOutputs(OutputFolder folder) {
        this.folder = folder;
    }

    /**
     * Writes a file.
     *
     * @return where its content is until it is published
     * @throws java.io.UncheckedIOException when the disk fails
     */
    public Path write(String name, OutputFolder.Content content) {
        Path file = folder.write(name, content);
        files.put(name, file);
        return file;
    }

    /** Takes over the files of others, behind its own. */
    public void add(PendingOutputs others) {
        files.putAll(others.files);
        others.files.clear();
    }

    /** Where the content of every file is, by name, in the order in which they were finished. */
    public Map<String, Path> files() {
        return Collections.unmodifiableMap(new LinkedHashMap<>(files));
    }

    /**
     * Renames all files to their final names, in completion order.
     *
     * @throws java.io.UncheckedIOException when the disk fails; a next run publishes all of them again
     */
    public void publish() {
        for (Map.Entry<String, Path> file : files().entrySet()) {
            folder.publish(file.getValue(), file.getKey());
            files.remove(file.getKey());
        }
    }

    @Override
    public void close() {
        files.values().forEach(OutputFolder::delete);
    }
}
