package cn.canbao.publication;

import cn.canbao.intake.Run;
import cn.canbao.publication.files.OutputFolder;
import cn.canbao.publication.json.ManifestJson;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * An edition by what lies in the folder of outputs, for one who does not open the database.
 *
 * @param number its number
 * @param folder its outputs
 */
public record PublishedEdition(int number, Path folder) {

    /** The edition in the folder of a run; empty when there is none, or its manifest cannot be read. */
    public static Optional<PublishedEdition> of(Path output, Run run) {
        Path folder = folder(output, run);
        return new ManifestJson().editionIn(folder).map(number -> new PublishedEdition(number, folder));
    }

    /** The files that it holds back until somebody has looked at them, by their paths; none where its summary cannot be read. */
    public List<String> held() {
        try {
            return new JsonMapper()
                    .readTree(Files.readAllBytes(folder.resolve("summary.json")))
                    .path("files")
                    .valueStream()
                    .filter(file -> file.path("outcome").asString("").equals("held"))
                    .map(file -> file.path("file").asString(""))
                    .toList();
        } catch (IOException | JacksonException e) {
            return List.of();
        }
    }

    /** Where the outputs of a run belong. */
    public static Path folder(Path output, Run run) {
        return new OutputFolder(output, run.campaignId(), run.asOf()).path();
    }
}
