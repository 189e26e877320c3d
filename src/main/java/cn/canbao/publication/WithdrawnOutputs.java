package cn.canbao.publication;

import cn.canbao.publication.json.ManifestJson;
import cn.canbao.storage.DurableMove;
import cn.canbao.text.PlainLine;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * The outputs of an edition that is withdrawn. They are kept, in a folder whose name says so and with a text that says why: whoever opens
 * the folder, and every program that looks for editions by the names of folders, sees that they do not count. Their place is free for
 * another edition of the same moment.
 */
final class WithdrawnOutputs {

    private static final String NOTE = "已撤回.txt";

    private final Path outputs;
    private final int edition;

    /**
     * @param outputs where they were published
     * @param edition the number of the edition
     */
    WithdrawnOutputs(Path outputs, int edition) {
        this.outputs = outputs;
        this.edition = edition;
    }

    /** Where they are once they are marked. */
    Path marked() {
        return outputs.resolveSibling(outputs.getFileName() + "-第" + edition + "期已撤回");
    }

    /**
     * Marks them, unless they are marked, gone, or those of another edition lie in their place.
     *
     * @param why the text to leave with them
     * @return whether there was something to mark
     * @throws UncheckedIOException when the disk fails, or somebody has one of them open; then they can be marked once more
     */
    boolean mark(String why) {
        if (!new ManifestJson()
                .editionIn(outputs)
                .filter(there -> there == edition)
                .isPresent()) {
            return false;
        }
        try {
            Files.write(
                    outputs.resolve(NOTE), ("\uFEFF" + PlainLine.of(why) + "\r\n").getBytes(StandardCharsets.UTF_8));
            DurableMove.move(outputs, marked());
            return true;
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot move " + outputs + " to " + marked() + ": " + e, e);
        }
    }
}
