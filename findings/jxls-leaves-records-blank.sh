#!/usr/bin/env bash
# jxls-poi 3.1.0 (commons-jexl3 3.6.2, commons-logging 1.3.6), Java 17 or newer
#
# Behaviour: ${line.village} in a template is blank in every row when the line is a Java record, public or not; the row is written, nothing is thrown and nothing is said. A bean with getVillage() is
# filled in, and so is ${line.village()} of a public record. A sheet of blanks looks like a sheet without data.
#
# Seen on 30 November 2026: record property: [ | ], record method: [甲 | 3.0], bean: [甲 | 3.0].
set -euo pipefail

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
cat > pom.xml <<'POM'
<project xmlns="http://maven.apache.org/POM/4.0.0">
    <modelVersion>4.0.0</modelVersion>
    <groupId>example</groupId>
    <artifactId>template</artifactId>
    <version>1</version>
    <dependencies>
        <dependency><groupId>org.jxls</groupId><artifactId>jxls-poi</artifactId><version>3.1.0</version></dependency>
        <!-- without it nothing runs at all: JEXL asks for it, Jxls leaves it out -->
        <dependency><groupId>commons-logging</groupId><artifactId>commons-logging</artifactId><version>1.3.6</version></dependency>
    </dependencies>
</project>
POM
cat > Template.java <<'JAVA'
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.poi.xssf.usermodel.XSSFRichTextString;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.jxls.transform.poi.JxlsPoiTemplateFillerBuilder;

public class Template {
    public record Line(String village, int people) {}

    public static class Bean {
        public String getVillage() {
            return "甲";
        }

        public int getPeople() {
            return 3;
        }
    }

    public static void main(String[] args) throws Exception {
        System.out.println("record property: " + filled(new Line("甲", 3), "${line.village}", "${line.people}"));
        System.out.println("record method: " + filled(new Line("甲", 3), "${line.village()}", "${line.people()}"));
        System.out.println("bean: " + filled(new Bean(), "${line.village}", "${line.people}"));
    }

    private static String filled(Object line, String first, String second) throws Exception {
        var bytes = new ByteArrayOutputStream();
        try (var template = new XSSFWorkbook()) {
            var sheet = template.createSheet();
            var row = sheet.createRow(0);
            row.createCell(0).setCellValue(first);
            row.createCell(1).setCellValue(second);
            var anchor = template.getCreationHelper().createClientAnchor();
            anchor.setRow2(1);
            anchor.setCol2(1);
            var comment = sheet.createDrawingPatriarch().createCellComment(anchor);
            comment.setString(new XSSFRichTextString(
                    "jx:area(lastCell=\"B1\")\njx:each(items=\"lines\" var=\"line\" lastCell=\"B1\")"));
            row.getCell(0).setCellComment(comment);
            template.write(bytes);
        }
        byte[] written = JxlsPoiTemplateFillerBuilder.newInstance()
                .withTemplate(new ByteArrayInputStream(bytes.toByteArray()))
                .buildAndFill(new HashMap<>(Map.of("lines", List.of(line))));
        try (var workbook = new XSSFWorkbook(new ByteArrayInputStream(written))) {
            var row = workbook.getSheetAt(0).getRow(0);
            return "[" + row.getCell(0) + " | " + row.getCell(1) + "]";
        }
    }
}
JAVA
mvn -B -q dependency:build-classpath -Dmdep.outputFile=classpath > log 2>&1 || { cat log >&2; exit 2; }
javac -encoding UTF-8 -cp "$(cat classpath)" -d . Template.java || exit 2
LC_ALL=C.UTF-8 java -Dfile.encoding=UTF-8 -cp "$(cat classpath):." Template > seen
cat seen
grep -qxF 'record property: [ | ]' seen && grep -qxF 'record method: [甲 | 3.0]' seen && grep -qxF 'bean: [甲 | 3.0]' seen
