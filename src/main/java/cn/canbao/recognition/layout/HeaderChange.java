package cn.canbao.recognition.layout;

import cn.canbao.problem.Place;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * How a header differs from an earlier one. A column that only stands further to the right because another one came before it has not moved.
 *
 * @param came columns that are new, as {@code F“备注”}
 * @param went columns that are gone, with their old letters
 * @param moved columns that stand elsewhere among the others
 * @param renamed columns between the same neighbours that are called otherwise
 */
public record HeaderChange(List<String> came, List<String> went, List<String> moved, List<String> renamed) {

    /** More columns are not compared one by one. */
    private static final int MOST = 1000;

    private record Labelled(int column, String label, String comparable) {}

    /** From one header to another one; both as labels by the indexes of their columns. */
    public static HeaderChange between(SortedMap<Integer, String> before, SortedMap<Integer, String> after) {
        List<Labelled> old = labelled(before);
        List<Labelled> now = labelled(after);
        HeaderChange change =
                new HeaderChange(new ArrayList<>(), new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
        change.compare(old, now);
        return change;
    }

    private static List<Labelled> labelled(SortedMap<Integer, String> labels) {
        Map<Integer, String> comparable = HeaderFingerprint.comparable(new TreeMap<>(labels));
        List<Labelled> columns = new ArrayList<>();
        labels.forEach((column, label) -> {
            if (columns.size() < MOST) {
                columns.add(new Labelled(column, label, comparable.getOrDefault(column, label)));
            }
        });
        return columns;
    }

    /** How many columns of two headers have the same label. */
    public static int common(SortedMap<Integer, String> before, SortedMap<Integer, String> after) {
        List<String> rest = new ArrayList<>(
                labelled(after).stream().map(Labelled::comparable).toList());
        int common = 0;
        for (Labelled one : labelled(before)) {
            common += rest.remove(one.comparable) ? 1 : 0;
        }
        return common;
    }

    private void compare(List<Labelled> old, List<Labelled> now) {
        int[] partner = partners(old, now);
        boolean[] isKept = new boolean[now.size()];
        for (int at : partner) {
            if (at >= 0) {
                isKept[at] = true;
            }
        }
        int[] movedTo = new int[old.size()];
        boolean[] isMoved = new boolean[now.size()];
        Arrays.fill(movedTo, -1);
        for (int i = 0; i < old.size(); i++) {
            for (int j = 0; partner[i] < 0 && movedTo[i] < 0 && j < now.size(); j++) {
                if (!isKept[j] && !isMoved[j] && old.get(i).comparable.equals(now.get(j).comparable)) {
                    movedTo[i] = j;
                    isMoved[j] = true;
                    moved.add(moved(old.get(i), now.get(j)));
                }
            }
        }
        int from = 0;
        int to = 0;
        for (int i = 0; i <= old.size(); i++) {
            if (i == old.size() || partner[i] >= 0) {
                int end = i == old.size() ? now.size() : partner[i];
                addGap(old, now, from, i, to, end, movedTo, isMoved);
                from = i + 1;
                to = end + 1;
            }
        }
        if (came.isEmpty() && went.isEmpty() && moved.isEmpty() && renamed.isEmpty()) {
            for (int i = 0; i < old.size(); i++) {
                if (partner[i] >= 0 && old.get(i).column != now.get(partner[i]).column) {
                    moved.add(moved(old.get(i), now.get(partner[i])));
                }
            }
        }
    }

    /** What stands between two columns that both headers have: as many others as before are renamed. */
    private void addGap(
            List<Labelled> old,
            List<Labelled> now,
            int from,
            int fromEnd,
            int to,
            int toEnd,
            int[] movedTo,
            boolean[] isMoved) {
        List<Labelled> gone = new ArrayList<>();
        List<Labelled> fresh = new ArrayList<>();
        for (int i = from; i < fromEnd; i++) {
            if (movedTo[i] < 0) {
                gone.add(old.get(i));
            }
        }
        for (int j = to; j < toEnd; j++) {
            if (!isMoved[j]) {
                fresh.add(now.get(j));
            }
        }
        if (gone.size() == fresh.size()) {
            for (int i = 0; i < gone.size(); i++) {
                renamed.add(named(fresh.get(i).column, gone.get(i).label) + "→“" + fresh.get(i).label + "”");
            }
        } else {
            gone.forEach(one -> went.add(named(one.column, one.label)));
            fresh.forEach(one -> came.add(named(one.column, one.label)));
        }
    }

    private static String moved(Labelled old, Labelled now) {
        return "“" + now.label + "”" + Place.letters(old.column) + "→" + Place.letters(now.column);
    }

    private static String named(int column, String label) {
        return Place.letters(column) + "“" + label + "”";
    }

    /** For each old column the place of the new one that it is, so that as many as possible keep their order; negative for none. */
    private static int[] partners(List<Labelled> old, List<Labelled> now) {
        int[][] longest = new int[old.size() + 1][now.size() + 1];
        for (int i = old.size() - 1; i >= 0; i--) {
            for (int j = now.size() - 1; j >= 0; j--) {
                longest[i][j] = old.get(i).comparable.equals(now.get(j).comparable)
                        ? longest[i + 1][j + 1] + 1
                        : Math.max(longest[i + 1][j], longest[i][j + 1]);
            }
        }
        int[] partner = new int[old.size()];
        Arrays.fill(partner, -1);
        int i = 0;
        int j = 0;
        while (i < old.size() && j < now.size()) {
            if (old.get(i).comparable.equals(now.get(j).comparable)) {
                partner[i++] = j++;
            } else if (longest[i + 1][j] >= longest[i][j + 1]) {
                i++;
            } else {
                j++;
            }
        }
        return partner;
    }

    /** Its parts as lists that read on. */
    public Map<String, String> facts() {
        Map<String, String> facts = new TreeMap<>();
        facts.put("came", joined(came));
        facts.put("went", joined(went));
        facts.put("moved", joined(moved));
        facts.put("renamed", joined(renamed));
        return Collections.unmodifiableMap(facts);
    }

    private static String joined(List<String> columns) {
        return columns.isEmpty() ? "—" : String.join("、", columns);
    }
}
