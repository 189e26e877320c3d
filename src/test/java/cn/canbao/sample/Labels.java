package cn.canbao.sample;

import java.util.ArrayList;
import java.util.List;

/** How a form types the words of its header. */
enum Labels implements Trait {
    PLAIN,
    /** 任 务 数, 排 名: short words are drawn out. */
    DRAWN_OUT,
    /** A line break inside longer words. */
    BROKEN,
    /** 任务数（人）, 完成率(%). */
    WITH_UNIT;

    List<String> path(Column column) {
        var labels = new ArrayList<>(column.path());
        if (this == WITH_UNIT) {
            labels.set(labels.size() - 1, column.path().get(labels.size() - 1) + unit(column.content()));
        } else {
            labels.replaceAll(this::word);
        }
        return List.copyOf(labels);
    }

    private String word(String label) {
        return switch (this) {
            case DRAWN_OUT -> label.length() <= 4 ? String.join(" ", label.split("")) : label;
            case BROKEN -> label.length() < 4 || label.contains("（") ? label : broken(label);
            default -> label;
        };
    }

    private static String broken(String label) {
        var end = label.endsWith("人数") ? label.length() - 2 : label.length() / 2;
        return label.substring(0, end) + "\n" + label.substring(end);
    }

    private static String unit(Content content) {
        return switch (content) {
            case TARGET, ENROLLED, UNENROLLED -> "（人）";
            case RATE -> "(%)";
            default -> "";
        };
    }
}
