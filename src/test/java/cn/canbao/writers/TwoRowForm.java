package cn.canbao.writers;

import java.nio.file.Path;
import java.util.List;
import java.util.function.ToLongFunction;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A progress sheet of a town whose header has two rows, groups above and figures below, as {@code form.json} says it to the writers of all
 * languages.
 *
 * @param sheet name of the sheet
 * @param title its first row, over all columns
 * @param asOf its second row, over all columns
 * @param groups labels of the upper row of the header: of the villages, of everybody and of 低保
 * @param leaves labels of the lower row, the same below everybody and below 低保
 * @param lines the villages
 */
record TwoRowForm(String sheet, String title, String asOf, List<String> groups, List<String> leaves, List<Line> lines) {

    static final Path FOLDER = Path.of("src", "test", "resources", "writers");

    /** The first row of a village, from 1. */
    static final int FIRST = 5;

    /** How many columns there are: the village, and three figures of everybody and of 低保. */
    static final int WIDTH = 7;

    /** Merged cells: title, as-of, and the groups. */
    static final List<String> MERGES = List.of("A1:G1", "A2:G2", "A3:A4", "B3:D3", "E3:G3");

    /** What a village reports. */
    record Line(String village, long target, long enrolled, long poorTarget, long poorEnrolled) {}

    static TwoRowForm read() {
        JsonNode form = JsonMapper.shared().readTree(FOLDER.resolve("form.json").toFile());
        return new TwoRowForm(
                form.get("sheet").asString(),
                form.get("title").asString(),
                form.get("asOf").asString(),
                form.get("groups").valueStream().map(JsonNode::asString).toList(),
                form.get("leaves").valueStream().map(JsonNode::asString).toList(),
                form.get("rows").valueStream().map(TwoRowForm::line).toList());
    }

    private static Line line(JsonNode row) {
        return new Line(
                row.get(0).asString(),
                row.get(1).asLong(),
                row.get(2).asLong(),
                row.get(3).asLong(),
                row.get(4).asLong());
    }

    /** The last row of a village, from 1. */
    int last() {
        return FIRST + lines.size() - 1;
    }

    /** What the villages come to. */
    Line total() {
        return new Line("合计", sum(Line::target), sum(Line::enrolled), sum(Line::poorTarget), sum(Line::poorEnrolled));
    }

    private long sum(ToLongFunction<Line> figure) {
        return lines.stream().mapToLong(figure).sum();
    }
}
