package cn.canbao.benchmark.reading;

import java.io.IOException;
import java.nio.file.Path;
import java.util.zip.ZipFile;

/** Inflates every part and looks at nothing. */
final class InflatingReader implements CellReader {

    private final byte[] buffer = new byte[1 << 16];

    @Override
    public long read(Path file) throws IOException {
        try (var zip = new ZipFile(file.toFile())) {
            for (var entries = zip.entries(); entries.hasMoreElements(); ) {
                try (var in = zip.getInputStream(entries.nextElement())) {
                    while (in.read(buffer) >= 0) {
                        // only to have it inflated
                    }
                }
            }
        }
        return 0;
    }
}
