package cn.canbao.workbook.xlsx;

import cn.canbao.workbook.Limits;
import cn.canbao.workbook.UnreadableWorkbookException;
import cn.canbao.workbook.xlsx.xml.XmlPullParser;
import java.net.URI;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Which part of an .xlsx is what. Relations are known by the last word of their type, so the transitional and the strict form read
 * alike.
 */
final class PackageRelations {

    private static final int LONGEST_NAME = 255;
    private static final int MOST_SHEETS = 1 << 16;
    private static final String WORKSHEET = "worksheet";

    /**
     * A sheet of cells.
     *
     * @param name its name
     * @param index its place among all sheets, from 0
     * @param isHidden whether Excel hides it
     * @param part name of its part
     */
    record Listed(String name, int index, boolean isHidden, String part) {}

    private record Relation(String kind, String target) {}

    private final XlsxContainer container;
    private final int mostRelations;
    private final Map<String, Relation> relations;
    private final List<Listed> sheets = new ArrayList<>();
    private boolean from1904;
    private boolean isCalculated;

    PackageRelations(XlsxContainer container, Limits limits) {
        this.container = container;
        this.mostRelations = limits.parts();
        String workbook = relations("").values().stream()
                .filter(relation -> relation.kind.equals("officeDocument"))
                .map(Relation::target)
                .findFirst()
                .orElseThrow(() -> UnreadableWorkbookException.unsupported("archive"));
        relations = relations(workbook);
        readSheets(workbook);
    }

    /** The sheets of cells in their order; those of charts, dialogs and macros hold none. */
    List<Listed> sheets() {
        return sheets;
    }

    /** The parts of a kind, for example {@code sharedStrings}. */
    List<String> parts(String kind) {
        return relations.values().stream()
                .filter(relation -> relation.kind.equals(kind))
                .map(Relation::target)
                .toList();
    }

    /** Whether its days count from 1904. */
    boolean isFrom1904() {
        return from1904;
    }

    /** Whether the program that wrote it calculated its formulas: it says so, and does not ask for it when the file is opened. */
    boolean isCalculated() {
        return isCalculated;
    }

    private void readSheets(String workbook) {
        int index = 0;
        try (XmlPullParser part = container.part(workbook, "workbook")) {
            while (part.next()) {
                if (part.isStart("workbookPr")) {
                    from1904 |= isTrue(part.attribute("date1904"));
                } else if (part.isStart("calcPr")) {
                    String isCompleted = part.attribute("calcCompleted");
                    isCalculated =
                            !isTrue(part.attribute("fullCalcOnLoad")) && (isCompleted == null || isTrue(isCompleted));
                } else if (part.isStart("sheet")) {
                    addSheet(part, index++);
                }
            }
        }
    }

    private void addSheet(XmlPullParser part, int index) {
        if (index == MOST_SHEETS) {
            throw UnreadableWorkbookException.tooManySheets(MOST_SHEETS);
        }
        String name = sheetName(part.attribute("name"));
        String id = part.attribute("id");
        String state = part.attribute("state");
        if (id == null || id.isEmpty()) {
            return; // so are the modules of old macros listed, which have no cells
        }
        Relation relation = relations.get(id);
        if (relation == null) {
            throw UnreadableWorkbookException.broken("workbook", "sheet " + name + " has no part");
        }
        if (relation.kind.equals(WORKSHEET)) {
            sheets.add(new Listed(name, index, state != null && !state.equals("visible"), relation.target));
        }
    }

    /** Excel allows 31 characters; other programs more, but none so many that only its beginning would not tell which sheet it is. */
    private static String sheetName(@Nullable String written) {
        String name = written == null ? "" : XstringEscapes.unescape(written);
        return name.length() <= LONGEST_NAME ? name : name.substring(0, LONGEST_NAME);
    }

    /** The relations of a part (the package itself for an empty name), their targets as entry names. */
    private Map<String, Relation> relations(String part) {
        int slash = part.lastIndexOf('/') + 1;
        String name = part.substring(0, slash) + "_rels/" + part.substring(slash) + ".rels";
        Map<String, Relation> found = new HashMap<>();
        if (!container.has(name)) {
            return found;
        }
        try (XmlPullParser xml = container.part(name, "workbook")) {
            while (xml.next()) {
                if (xml.isStart("Relationship") && !"External".equals(xml.attribute("TargetMode"))) {
                    addRelation(xml, part, found);
                }
            }
        }
        return found;
    }

    private void addRelation(XmlPullParser xml, String part, Map<String, Relation> found) {
        String id = xml.attribute("Id");
        String type = xml.attribute("Type");
        String target = xml.attribute("Target");
        if (id != null && type != null && target != null) {
            if (found.size() == mostRelations) {
                throw UnreadableWorkbookException.broken("workbook", "more than " + mostRelations + " relations");
            }
            found.put(id, new Relation(type.substring(type.lastIndexOf('/') + 1), resolve(part, target)));
        }
    }

    private static String resolve(String part, String target) {
        try {
            return URI.create("/" + part)
                    .resolve(target.replace(" ", "%20"))
                    .getPath()
                    .substring(1);
        } catch (IllegalArgumentException | IndexOutOfBoundsException | NullPointerException e) {
            throw UnreadableWorkbookException.broken("workbook", "relation to " + target);
        }
    }

    private static boolean isTrue(@Nullable String attribute) {
        return "1".equals(attribute) || "true".equals(attribute);
    }
}
