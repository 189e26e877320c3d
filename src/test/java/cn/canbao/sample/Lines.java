package cn.canbao.sample;

import java.util.ArrayList;
import java.util.List;

/** Puts the villages of a table and their totals in order. */
final class Lines {

    private static final int BLANK_AFTER = 4;

    private final Town town;
    private final TownForm form;

    Lines(Town town, TownForm form) {
        this.town = town;
        this.form = form;
    }

    /**
     * @param villages those of the table, all of the town or a group of them
     */
    List<Line> of(List<Village> villages, Totals totals) {
        var lines = new ArrayList<Line>();
        var part = town.withVillages(villages);
        if (totals == Totals.ON_TOP) {
            var count = villages(villages, 0).size();
            lines.add(total(Line.Kind.TOTAL, "合计", part, 1, count + 1));
        }
        if (totals == Totals.SUBTOTALS) {
            addGroups(lines, villages);
        } else {
            lines.addAll(villages(villages, 0));
        }
        if (totals == Totals.AT_END || totals == Totals.IN_SEQUENCE || totals == Totals.SUBTOTALS) {
            lines.add(total(Line.Kind.TOTAL, "合计", part, 0, lines.size()));
        }
        if (totals == Totals.OF_GROUP) {
            lines.add(total(Line.Kind.SUBTOTAL, "小计", part, 0, lines.size()));
        }
        return lines;
    }

    private void addGroups(List<Line> lines, List<Village> villages) {
        var before = 0;
        for (var group : VillageGroups.of(villages)) {
            var start = lines.size();
            lines.addAll(villages(group, before));
            lines.add(total(Line.Kind.SUBTOTAL, "小计", town.withVillages(group), start, lines.size()));
            before += group.size();
        }
    }

    private List<Line> villages(List<Village> villages, int before) {
        var lines = new ArrayList<Line>();
        for (int i = 0; i < villages.size(); i++) {
            if (form.has(Feature.BLANK_LINES) && i > 0 && i % BLANK_AFTER == 0) {
                lines.add(Line.BLANK);
            }
            lines.add(village(villages.get(i), before + i + 1));
        }
        return lines;
    }

    private Line village(Village village, int number) {
        var name = form.names().text(town, village);
        return new Line(Line.Kind.VILLAGE, name, number, rank(village), village.target(), village.enrolled(), 0, 0);
    }

    private int rank(Village village) {
        var better = town.villages().stream()
                .filter(other -> (long) other.enrolled().all()
                                * village.target().all()
                        > (long) village.enrolled().all() * other.target().all())
                .count();
        return (int) better + 1;
    }

    private static Line total(Line.Kind kind, String label, Town part, int from, int to) {
        return new Line(kind, label, 0, 0, part.target(), part.enrolled(), from, to);
    }
}
