package cn.canbao.sample;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * A file of the sample.
 *
 * @param path where it lies below the root of the project
 */
record SampleFile(String path, byte[] bytes) {

    /** Replaces what the same path held before. */
    void writeBelow(Path root) throws IOException {
        var file = root.resolve(path);
        Files.createDirectories(file.getParent());
        Files.deleteIfExists(file);
        Files.write(file, bytes);
    }
}
