package cn.canbao.workbook.xlsx;

import cn.canbao.problem.Place;
import cn.canbao.problem.Problem;
import cn.canbao.problem.ProblemCode;
import cn.canbao.workbook.CellStyles;
import cn.canbao.workbook.MergedCells;
import cn.canbao.workbook.ReadingBudget;
import cn.canbao.workbook.Sheet;
import cn.canbao.workbook.SymbolFonts;
import cn.canbao.workbook.UnreadableWorkbookException;
import cn.canbao.workbook.Workbook;
import cn.canbao.workbook.WorkbookFormat;
import cn.canbao.workbook.xlsx.container.PartSource;
import cn.canbao.workbook.xlsx.xml.XmlPullParser;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Streams an .xlsx or .xlsm: only its shared strings and styles are held in memory, and a sheet that is short. */
public final class XlsxWorkbook implements Workbook {

    private final XlsxContainer container;
    private final ReadingBudget budget;
    private final SharedStrings strings;
    private final CellStyles styles = new CellStyles();
    private final SymbolFonts symbols = new SymbolFonts();
    private final Iterator<PackageRelations.Listed> sheets;
    private final List<String> missing = new ArrayList<>();
    private final boolean hasLinks;
    private final boolean mayBeUncalculated;
    private @Nullable XmlPullParser current;

    public XlsxWorkbook(Path file, ReadingBudget budget) {
        this.budget = budget;
        strings = new SharedStrings(budget.limits());
        container = new XlsxContainer(file, budget);
        try {
            PackageRelations directory = new PackageRelations(container, budget.limits());
            sheets = directory.sheets().iterator();
            hasLinks = !directory.parts("externalLink").isEmpty();
            mayBeUncalculated = !directory.isCalculated();
            readTables(directory);
            container.checkOthers(directory.sheets().stream()
                    .map(PackageRelations.Listed::part)
                    .collect(Collectors.toSet()));
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
        PackageRelations.Listed listed = sheets.next();
        PartSource source = container.sheet(listed.part());
        XmlPullParser part = new XmlPullParser(source);
        current = part;
        return new XlsxSheet(
                listed,
                part,
                new XlsxValues(strings, styles, symbols),
                budget,
                new FormulaCells(hasLinks, mayBeUncalculated),
                () -> mergedCells(listed, source, part.isRecoded()));
    }

    @Override
    public Optional<Problem> misnamed(String name) {
        return WorkbookFormat.XLSX.misnamed(name);
    }

    @Override
    public List<Problem> notes(String name) {
        Problem problem = Problem.of(ProblemCode.REPACKED_FILE, Place.file(name));
        List<Problem> notes = new ArrayList<>();
        container.foreignParts().stream().findFirst().ifPresent(part -> notes.add(problem.with("found", part)));
        missing.forEach(part -> notes.add(problem.with("variant", "missing").with("found", part)));
        return notes;
    }

    @Override
    public void close() {
        closeSheet();
        container.close();
    }

    private void readTables(PackageRelations directory) {
        if (directory.isFrom1904()) {
            styles.countFrom1904();
        }
        for (String name : directory.parts("sharedStrings")) {
            if (!container.has(name)) {
                missing.add(name); // a cell that needs it will say so
                continue;
            }
            try (XmlPullParser part = container.part(name, "workbook")) {
                strings.read(part);
            }
        }
        for (String name : directory.parts("styles")) {
            try (XmlPullParser part = container.part(name, "workbook")) {
                StylesPart.read(part, styles);
            }
            try (XmlPullParser part = container.part(name, "workbook")) {
                FontsOfStyles.read(part, symbols);
            }
        }
        styles.complete();
    }

    /** The merged cells of a sheet stand behind its rows: who wants them earlier looks for them there. */
    private MergedCells mergedCells(PackageRelations.Listed listed, PartSource source, boolean isRecoded) {
        try {
            MergedCells plain = isRecoded ? null : scanned(source);
            return plain == null ? again(listed, source) : plain;
        } catch (UnreadableWorkbookException e) {
            // who reads the rows will come to it, and knows then which of them are lost
            return MergedCells.NONE;
        }
    }

    private @Nullable MergedCells scanned(PartSource source) {
        try (PartSource bytes = source.again(budget.again())) {
            return MergeScan.of(bytes);
        }
    }

    private MergedCells again(PackageRelations.Listed listed, PartSource source) {
        try (XmlPullParser part = new XmlPullParser(source.again(budget.again()))) {
            XlsxValues values = new XlsxValues(strings, styles, symbols);
            FormulaCells formulas = new FormulaCells(false, false);
            formulas.keep(new BitSet());
            return new XlsxSheet(listed, part, values, budget.again(), formulas, () -> MergedCells.NONE).mergesAtEnd();
        }
    }

    private void closeSheet() {
        if (current != null) {
            current.close();
            current = null;
        }
    }
}
