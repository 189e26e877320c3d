package cn.canbao.publication.proof;

import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.apache.poi.ss.util.CellRangeAddress;
import org.jspecify.annotations.Nullable;

/** The charts of a workbook as they lie on the disk, read without the library that wrote them. */
final class WrittenCharts {

    private WrittenCharts() {}

    /**
     * A column, bar or line of a chart: the copies of the cells that it refers to.
     *
     * @param chart the part that it stands in
     * @param title its title
     * @param names of its points, by their places
     * @param values of its points, by their places; a point without a value is missing
     * @param cells where its values stand on the sheet
     */
    record Series(
            String chart,
            String title,
            Map<Integer, String> names,
            Map<Integer, BigDecimal> values,
            CellRangeAddress cells) {}

    /**
     * Every series of every chart.
     *
     * @throws IOException when they cannot be read
     */
    static List<Series> read(Path file) throws IOException {
        List<Series> series = new ArrayList<>();
        try (ZipFile parts = new ZipFile(file.toFile())) {
            List<? extends ZipEntry> charts = parts.stream()
                    .filter(part -> part.getName().matches("xl/charts/chart\\d+\\.xml"))
                    .sorted(Comparator.comparing(ZipEntry::getName))
                    .toList();
            for (ZipEntry chart : charts) {
                try (InputStream in = parts.getInputStream(chart)) {
                    series.addAll(read(chart.getName(), WrittenXml.open(in)));
                } catch (XMLStreamException e) {
                    throw new IOException(chart.getName() + " is no XML: " + e.getMessage(), e);
                }
            }
        }
        return series;
    }

    private static List<Series> read(String chart, XMLStreamReader xml) throws XMLStreamException {
        List<Series> all = new ArrayList<>();
        while (xml.hasNext()) {
            if (xml.next() == XMLStreamConstants.START_ELEMENT
                    && xml.getLocalName().equals("ser")) {
                all.add(new Reading(xml).series(chart));
            }
        }
        return all;
    }

    /** Reads one series to its end. */
    private static final class Reading {
        private final XMLStreamReader xml;
        private final Map<Integer, String> names = new TreeMap<>();
        private final Map<Integer, BigDecimal> values = new TreeMap<>();
        private String title = "";
        private String part = "";
        private int point;
        private @Nullable CellRangeAddress cells;

        private Reading(XMLStreamReader xml) {
            this.xml = xml;
        }

        private Series series(String chart) throws XMLStreamException {
            while (xml.hasNext()) {
                int event = xml.next();
                if (event == XMLStreamConstants.END_ELEMENT
                        && xml.getLocalName().equals("ser")) {
                    break;
                }
                if (event == XMLStreamConstants.START_ELEMENT) {
                    start(xml.getLocalName());
                }
            }
            if (cells == null) {
                throw new XMLStreamException("a series refers to no cells");
            }
            return new Series(chart, title, names, values, cells);
        }

        private void start(String element) throws XMLStreamException {
            switch (element) {
                case "tx", "cat", "val" -> part = element;
                case "pt" -> point = Integer.parseInt(xml.getAttributeValue(null, "idx"));
                case "f" -> {
                    String reference = xml.getElementText();
                    if (part.equals("val")) {
                        cells = CellRangeAddress.valueOf(reference.substring(reference.lastIndexOf('!') + 1));
                    }
                }
                case "v" -> value(xml.getElementText());
                default -> {}
            }
        }

        private void value(String text) {
            switch (part) {
                case "tx" -> title = text;
                case "cat" -> names.put(point, text);
                case "val" -> values.put(point, new BigDecimal(text));
                default -> {}
            }
        }
    }
}
