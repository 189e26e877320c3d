package cn.canbao.workbook;

import cn.canbao.problem.Problem;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Streams an .xlsx or .xlsm: only its shared strings and styles are held in memory, and a sheet that is short. */
final class XlsxWorkbook implements Workbook {

    private final XlsxContainer container;
    private final ReadingBudget budget;
    private final SharedStrings strings;
    private final DateStyles styles = new DateStyles();
    private final Iterator<XlsxDirectory.Listed> sheets;
    private final boolean hasLinks;
    private @Nullable XmlPart current;

    XlsxWorkbook(Path file, ReadingBudget budget) {
        this.budget = budget;
        strings = new SharedStrings(budget.limits());
        container = new XlsxContainer(file, budget);
        try {
            XlsxDirectory directory = new XlsxDirectory(container, budget.limits());
            sheets = directory.sheets().iterator();
            hasLinks = !directory.parts("externalLink").isEmpty();
            readTables(directory);
            container.checkOthers(
                    directory.sheets().stream().map(XlsxDirectory.Listed::part).collect(Collectors.toSet()));
        } catch (RuntimeException e) {
            close();
            throw e;
        }
    }

    @Override
    public @Nullable Sheet nextSheet() {
        if (current != null) {
            current.finish();
        }
        closeSheet();
        if (!sheets.hasNext()) {
            return null;
        }
        XlsxDirectory.Listed listed = sheets.next();
        PartSource source = container.sheet(listed.part());
        XmlPart part = new XmlPart(source);
        current = part;
        return new XlsxSheet(
                listed,
                part,
                new XlsxValues(strings, styles),
                budget,
                hasLinks,
                () -> merges(listed, source, part.isRecoded()));
    }

    @Override
    public Optional<Problem> misnamed(String name) {
        return WorkbookFormat.XLSX.misnamed(name);
    }

    @Override
    public void close() {
        closeSheet();
        container.close();
    }

    private void readTables(XlsxDirectory directory) {
        if (directory.isFrom1904()) {
            styles.countFrom1904();
        }
        for (String name : directory.parts("sharedStrings")) {
            try (XmlPart part = container.part(name, "workbook")) {
                strings.read(part);
            }
        }
        for (String name : directory.parts("styles")) {
            try (XmlPart part = container.part(name, "workbook")) {
                styles.read(part);
            }
        }
    }

    /** The merged cells of a sheet stand behind its rows: who wants them earlier looks for them there. */
    private Merges merges(XlsxDirectory.Listed listed, PartSource source, boolean isRecoded) {
        try {
            Merges plain = isRecoded ? null : scanned(source);
            return plain == null ? again(listed, source) : plain;
        } catch (UnreadableWorkbookException e) {
            // who reads the rows will come to it, and knows then which of them are lost
            return Merges.NONE;
        }
    }

    private @Nullable Merges scanned(PartSource source) {
        try (PartSource bytes = source.again(budget.again())) {
            return MergeScan.of(bytes);
        }
    }

    private Merges again(XlsxDirectory.Listed listed, PartSource source) {
        try (XmlPart part = new XmlPart(source.again(budget.again()))) {
            XlsxValues values = new XlsxValues(strings, styles);
            return new XlsxSheet(listed, part, values, budget.again(), false, () -> Merges.NONE).mergesAtEnd();
        }
    }

    private void closeSheet() {
        if (current != null) {
            current.close();
            current = null;
        }
    }
}
