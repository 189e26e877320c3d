package cn.canbao.workbook;

import cn.canbao.problem.Problem;
import java.io.EOFException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import org.jspecify.annotations.Nullable;

/** Streams an .xlsx or .xlsm: only its shared strings and styles are held in memory. */
final class XlsxWorkbook implements Workbook {

    private static final int LONGEST_NAME = 255;

    private record Relation(String kind, String target) {}

    private record Listed(String name, boolean hidden, String relation) {}

    private final ZipFile zip;
    private final SharedStrings strings = new SharedStrings();
    private final DateStyles styles = new DateStyles();
    private final Map<String, String> sheetParts = new HashMap<>();
    private final Iterator<Listed> sheets;
    private int index;
    private @Nullable XmlPart current;

    XlsxWorkbook(Path file) {
        zip = open(file);
        try {
            sheets = readDirectory().iterator();
        } catch (RuntimeException e) {
            close();
            throw e;
        }
    }

    @Override
    public @Nullable Sheet nextSheet() {
        closeSheet();
        while (sheets.hasNext()) {
            Listed listed = sheets.next();
            int place = index++;
            String name = sheetParts.get(listed.relation);
            if (name != null) {
                current = new XmlPart(zip, entry(name), "sheet");
                return new XlsxSheet(listed.name, place, listed.hidden, current, new XlsxValues(strings, styles));
            }
        }
        return null;
    }

    @Override
    public Optional<Problem> misnamed(String name) {
        return WorkbookFormat.XLSX.misnamed(name);
    }

    @Override
    public void close() {
        closeSheet();
        try {
            zip.close();
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot close a workbook: " + e.getMessage(), e);
        }
    }

    private void closeSheet() {
        if (current != null) {
            current.close();
            current = null;
        }
    }

    private static ZipFile open(Path file) {
        try {
            return new ZipFile(file.toFile());
        } catch (ZipException | EOFException e) {
            throw UnreadableWorkbookException.broken("container", e);
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot open " + file + ": " + e.getMessage(), e);
        }
    }

    private List<Listed> readDirectory() {
        String workbook = relations("").values().stream()
                .filter(relation -> relation.kind.equals("officeDocument"))
                .map(Relation::target)
                .findFirst()
                .orElseThrow(() -> UnreadableWorkbookException.unsupported("archive"));
        for (var entry : relations(workbook).entrySet()) {
            Relation relation = entry.getValue();
            switch (relation.kind) {
                case "worksheet" -> sheetParts.put(entry.getKey(), relation.target);
                case "sharedStrings" -> {
                    try (var part = new XmlPart(zip, entry(relation.target), "workbook")) {
                        strings.read(part);
                    }
                }
                case "styles" -> {
                    try (var part = new XmlPart(zip, entry(relation.target), "workbook")) {
                        styles.read(part);
                    }
                }
                default -> {
                    // themes, links, macros and the like hold no cells
                }
            }
        }
        return readSheetList(workbook);
    }

    private List<Listed> readSheetList(String workbook) {
        List<Listed> listed = new ArrayList<>();
        try (var part = new XmlPart(zip, entry(workbook), "workbook")) {
            while (part.next()) {
                if (part.isStart("workbookPr") && isTrue(part.attribute("date1904"))) {
                    styles.countFrom1904();
                } else if (part.isStart("sheet")) {
                    String name = part.attribute("name");
                    String id = part.attribute("id");
                    String state = part.attribute("state");
                    listed.add(new Listed(
                            sheetName(name), state != null && !state.equals("visible"), id == null ? "" : id));
                }
            }
        }
        return listed;
    }

    /** Excel allows 31 characters; other programs more, but none so many that only its beginning would not tell which sheet it is. */
    private static String sheetName(@Nullable String written) {
        String name = written == null ? "" : CellText.unescape(written);
        return name.length() <= LONGEST_NAME ? name : name.substring(0, LONGEST_NAME);
    }

    /** The relations of a part (the package itself for an empty name), their targets as entry names. */
    private Map<String, Relation> relations(String part) {
        int slash = part.lastIndexOf('/') + 1;
        String name = part.substring(0, slash) + "_rels/" + part.substring(slash) + ".rels";
        Map<String, Relation> relations = new HashMap<>();
        if (zip.getEntry(name) == null) {
            return relations;
        }
        try (var xml = new XmlPart(zip, entry(name), "workbook")) {
            while (xml.next()) {
                if (!xml.isStart("Relationship") || "External".equals(xml.attribute("TargetMode"))) {
                    continue;
                }
                String id = xml.attribute("Id");
                String type = xml.attribute("Type");
                String target = xml.attribute("Target");
                if (id != null && type != null && target != null) {
                    relations.put(id, new Relation(type.substring(type.lastIndexOf('/') + 1), resolve(part, target)));
                }
            }
        }
        return relations;
    }

    private static String resolve(String part, String target) {
        try {
            return URI.create("/" + part)
                    .resolve(target.replace(" ", "%20"))
                    .getPath()
                    .substring(1);
        } catch (IllegalArgumentException | IndexOutOfBoundsException e) {
            throw UnreadableWorkbookException.broken("workbook", "relation to " + target);
        }
    }

    private ZipEntry entry(String name) {
        ZipEntry entry = zip.getEntry(name);
        if (entry == null) {
            throw UnreadableWorkbookException.broken("workbook", name + " is missing");
        }
        return entry;
    }

    private static boolean isTrue(@Nullable String attribute) {
        return "1".equals(attribute) || "true".equals(attribute);
    }
}
