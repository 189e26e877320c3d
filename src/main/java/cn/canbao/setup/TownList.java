package cn.canbao.setup;

import cn.canbao.problem.Message;
import cn.canbao.yaml.ConfigurationException;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** A text file with a region on each line: its names from the largest level to its own, separated by commas or tabs. */
record TownList(Path file) {

    /**
     * Its regions. A line that names fewer levels than there are begins a part whose regions are still to be filled in.
     *
     * @param levels how many levels there are
     * @throws ConfigurationException when it cannot be read, or a line has more names than there are levels
     */
    List<RegisterLine> lines(int levels) {
        List<String> all;
        try {
            all = Files.readAllLines(file);
        } catch (CharacterCodingException e) {
            throw new ConfigurationException(file, Message.of("file-not-utf-8"));
        } catch (IOException e) {
            throw new ConfigurationException(file, Message.of("file-unreadable").with("cause", e));
        }
        List<RegisterLine> lines = new ArrayList<>();
        for (int i = 0; i < all.size(); i++) {
            String line = all.get(i)
                    .replace("\uFEFF", "")
                    .replace('，', ',')
                    .replace('\t', ',')
                    .strip();
            if (line.isEmpty()) {
                continue;
            }
            List<String> names = new ArrayList<>();
            for (String name : line.split(",", -1)) {
                names.add(name.strip());
            }
            if (names.size() > levels) {
                throw new ConfigurationException(
                        file,
                        Message.of("init-list-line")
                                .with("line", i + 1)
                                .with("names", names.size())
                                .with("levels", levels));
            }
            while (names.size() < levels) {
                names.add("");
            }
            lines.add(new RegisterLine(names, "", "", Map.of()));
        }
        return lines;
    }
}
