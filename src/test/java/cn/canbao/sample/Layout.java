package cn.canbao.sample;

import static cn.canbao.sample.Content.ENROLLED;
import static cn.canbao.sample.Content.RATE;
import static cn.canbao.sample.Content.TARGET;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** The columns of a town's table, from left to right. */
record Layout(List<Column> columns) {

    static Layout startingWith(Content content, String label) {
        return new Layout(List.of()).and(content, label);
    }

    Layout and(Content content, String label) {
        return and(content, Category.ALL, label);
    }

    /**
     * @param path labels from the outermost group downwards, parted by slashes
     */
    Layout and(Content content, Category category, String path) {
        var column = new Column(content, category, List.of(path.split("/")));
        return new Layout(Stream.concat(columns.stream(), Stream.of(column)).toList());
    }

    /** Target and enrolled of a category; the group is put in front of both labels. */
    Layout two(Category category, String group, String target, String enrolled) {
        return and(TARGET, category, group + target).and(ENROLLED, category, group + enrolled);
    }

    /** Target, enrolled and rate of a category; the group is put in front of all labels. */
    Layout three(Category category, String group, String target, String enrolled, String rate) {
        return two(category, group, target, enrolled).and(RATE, category, group + rate);
    }

    /** The place of the first column that holds this, or -1. */
    int indexOf(Content content, Category category) {
        return IntStream.range(0, columns.size())
                .filter(i ->
                        columns.get(i).content() == content && columns.get(i).category() == category)
                .findFirst()
                .orElse(-1);
    }

    /** The place of the first column that names a region. */
    int nameColumn() {
        return IntStream.range(0, columns.size())
                .filter(i -> columns.get(i).content().isName())
                .findFirst()
                .orElseThrow();
    }
}
