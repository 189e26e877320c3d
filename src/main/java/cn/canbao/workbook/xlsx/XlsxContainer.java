package cn.canbao.workbook.xlsx;

import cn.canbao.workbook.ReadingBudget;
import cn.canbao.workbook.UnreadableWorkbookException;
import cn.canbao.workbook.xlsx.container.PartSource;
import cn.canbao.workbook.xlsx.container.ZipDirectory;
import cn.canbao.workbook.xlsx.container.ZipGuard;
import cn.canbao.workbook.xlsx.xml.XmlPullParser;
import java.io.EOFException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;

/**
 * The parts of an .xlsx by their names, upper or lower case. Every part is read and its bytes checked, also those that hold no cells:
 * one flipped bit anywhere says that the others cannot be relied on.
 */
final class XlsxContainer implements AutoCloseable {

    private static final List<String> XML = List.of(".xml", ".rels", ".vml");

    private final ZipFile zip;
    private final ReadingBudget budget;
    private final Map<String, ZipEntry> entries = new HashMap<>();
    private final Set<String> opened = new HashSet<>();

    XlsxContainer(Path file, ReadingBudget budget) {
        this.budget = budget;
        try {
            List<ZipDirectory.Part> parts = ZipGuard.parts(file, budget.limits());
            zip = new ZipFile(file.toFile());
            for (ZipDirectory.Part part : parts) {
                ZipEntry entry = zip.getEntry(part.name());
                if (entry == null || entry.getSize() != part.size() || entry.getCrc() != part.crc()) {
                    close();
                    throw ZipDirectory.damaged("its directory can be read in two ways");
                }
                entries.put(part.key(), entry);
            }
        } catch (ZipException | EOFException | IllegalArgumentException e) {
            throw UnreadableWorkbookException.broken("container", e);
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot open " + file + ": " + e.getMessage(), e);
        }
    }

    boolean has(String name) {
        return entries.containsKey(key(name));
    }

    /** Opens a part; {@code label} is the last part of the text key that tells users what is being read. */
    XmlPullParser part(String name, String label) {
        return new XmlPullParser(new PartSource(zip, opened(name), label, budget));
    }

    /** The bytes of the part of a sheet, which may be wanted once more while it is read. */
    PartSource sheet(String name) {
        return PartSource.kept(zip, opened(name), "sheet", budget);
    }

    /** Checks the bytes of all parts that have not been opened; those of the given names will be. */
    void checkOthers(Set<String> later) {
        Set<String> known = new HashSet<>(opened);
        later.forEach(name -> known.add(key(name)));
        for (Map.Entry<String, ZipEntry> entry : entries.entrySet()) {
            if (!known.contains(entry.getKey()) && !entry.getValue().isDirectory()) {
                check(entry.getKey(), entry.getValue());
            }
        }
    }

    @Override
    public void close() {
        try {
            zip.close();
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot close a workbook: " + e.getMessage(), e);
        }
    }

    private void check(String name, ZipEntry entry) {
        boolean isXml = !isForeign(name) && entry.getSize() > 0 && XML.stream().anyMatch(name::endsWith);
        if (isXml) {
            try (XmlPullParser part = part(name, "other")) {
                part.next();
                part.finish();
            }
        } else {
            try (PartSource source = new PartSource(zip, entry, "other", budget)) {
                source.finish();
            }
        }
    }

    /** What a Mac adds to every folder that it packs; empty when there is nothing. */
    List<String> foreignParts() {
        return entries.keySet().stream()
                .filter(XlsxContainer::isForeign)
                .sorted()
                .toList();
    }

    private static boolean isForeign(String name) {
        String simple = name.substring(name.lastIndexOf('/') + 1);
        return name.startsWith("__macosx/") || simple.startsWith("._") || simple.equals(".ds_store");
    }

    private ZipEntry opened(String name) {
        ZipEntry entry = entries.get(key(name));
        if (entry == null) {
            throw UnreadableWorkbookException.broken("workbook", name + " is missing");
        }
        opened.add(key(name));
        return entry;
    }

    private static String key(String name) {
        return ZipDirectory.Part.key(name);
    }
}
