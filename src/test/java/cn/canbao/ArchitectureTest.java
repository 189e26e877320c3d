package cn.canbao;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;
import org.springframework.modulith.core.ApplicationModules;

/** Holds what each package may know, and the picture of it in {@code architecture.md}. */
class ArchitectureTest {

    /** Everything but what lies where this test lies. */
    private static final ImportOption PROGRAM = location -> !location.asURI()
            .toString()
            .startsWith(ArchitectureTest.class
                    .getProtectionDomain()
                    .getCodeSource()
                    .getLocation()
                    .toString());

    private static final JavaClasses CANBAO =
            new ClassFileImporter().withImportOption(PROGRAM).importPackages("cn.canbao");

    private static final RoomGraph ROOMS = RoomGraph.of(CANBAO);

    /**
     * The rooms inside of a module whose root is the contract that all of them share. A room may know the root and the rooms before it;
     * of the root, only the openers may know a room.
     */
    private record InnerRooms(String module, Set<String> openers, List<String> fromBelow) {}

    @SuppressWarnings("unused") // read by its name
    private static final List<InnerRooms> INNER_ROOMS = List.of(
            new InnerRooms(
                    "workbook",
                    Set.of("WorkbookFormat"),
                    List.of("text", "html", "xls", "xlsx.container", "xlsx.xml", "xlsx")),
            new InnerRooms(
                    "recognition",
                    Set.of(
                            "AsOf",
                            "ColumnMeanings",
                            "HeaderBand",
                            "HeadingReader",
                            "Labels",
                            "PersonWords",
                            "ProgressSheetExplanation",
                            "ProgressSheetRecognition",
                            "RosterRecognition",
                            "RowSubjects",
                            "SettledLayouts",
                            "SheetRecognition",
                            "Table",
                            "TableReader",
                            "TableReading",
                            "TableRows",
                            "Vocabulary"),
                    List.of("label", "moment", "layout", "header", "evidence", "assignment", "context", "roster")),
            new InnerRooms(
                    "validation",
                    Set.of("SubmissionReader", "SubmissionCursor"),
                    List.of("person", "sheet", "summary", "roster", "register")),
            new InnerRooms(
                    "staging",
                    Set.of(
                            "CurrentFigures",
                            "HeaderChanges",
                            "KindComparison",
                            "MergedRegions",
                            "RegionChanges",
                            "RunReportQueries",
                            "SheetRowCounts",
                            "StagedContent",
                            "StagedSubmissions"),
                    List.of("columns", "problems", "persons", "questions")),
            new InnerRooms(
                    "job",
                    Set.of(
                            "Abandonment",
                            "ComponentConfiguration",
                            "Consolidation",
                            "DatabaseInspection",
                            "DatabaseRecovery",
                            "JobContext",
                            "PastEditions",
                            "Rebuild",
                            "RunAttempts",
                            "RunFailedException",
                            "WithdrawalOfEdition"),
                    List.of("logging", "database", "batch")));

    @Test
    void documentsNameOnlyClassesThatExist() throws IOException {
        Set<String> known = new TreeSet<>(Set.of("ArchitectureTest"));
        CANBAO.forEach(one -> known.add(one.getSimpleName()));

        Set<String> named = Pattern.compile("`([A-Z][A-Za-z]*[a-z][A-Za-z]*)[`.]")
                .matcher(Files.readString(Path.of("src/docs/architecture.md")))
                .results()
                .map(name -> name.group(1))
                .collect(Collectors.toCollection(TreeSet::new));

        assertThat(named).isNotEmpty();
        assertThat(known).containsAll(named);
    }

    @Test
    void packagesKnowOnlyWhatTheyMay() {
        ApplicationModules.of("cn.canbao", PROGRAM).verify();
    }

    @Test
    void noPermissionIsUnused() {
        assertThat(ROOMS.unusedPermissions())
                .as("permissions in allowedDependencies that no class uses")
                .isEmpty();
    }

    @ParameterizedTest
    @FieldSource("INNER_ROOMS")
    void innerRoomsKnowOnlyTheirRootAndTheRoomsBelow(InnerRooms inner) {
        Set<String> faults = new TreeSet<>();
        ROOMS.classEdges().forEach(edge -> {
            int from = place(inner, edge.from());
            int to = place(inner, edge.to());
            if (from >= 0 && to > from) {
                faults.add(edge + ": a room knows one above it");
            } else if (from == ROOT
                    && to >= 0
                    && !inner.openers.contains(edge.from().simpleName())) {
                faults.add(edge + ": of the root, only openers know a room");
            }
        });

        assertThat(faults).isEmpty();
        assertThat(ROOMS.roomsIn(inner.module)).as("rooms of " + inner.module).isSubsetOf(inner.fromBelow);
    }

    private static final int ROOT = -1;
    private static final int OUTSIDE = -2;

    private static int place(InnerRooms inner, RoomGraph.Type type) {
        if (type.room().equals(inner.module)) {
            return ROOT;
        }
        return type.room().startsWith(inner.module + ".")
                ? inner.fromBelow.indexOf(type.room().substring(inner.module.length() + 1))
                : OUTSIDE;
    }

    @Test
    void whereRoomsLieInsideOfAModuleTheirOrderIsSaid() {
        assertThat(ROOMS.rooms())
                .filteredOn(room -> room.contains(".") && !room.startsWith("publication."))
                .allSatisfy(room -> assertThat(INNER_ROOMS)
                        .extracting(InnerRooms::module)
                        .contains(room.substring(0, room.indexOf('.'))));
    }

    @Test
    void theDiagramsOfTheArchitectureAreThoseOfTheCode() throws IOException {
        List<String> drawn = ROOMS.diagrams();
        Path target = Files.createDirectories(Path.of("target")).resolve("architecture.mmd");
        Files.writeString(target, String.join("\n", drawn));

        String document = Files.readString(Path.of("src/docs/architecture.md"));

        assertThat(RoomGraph.diagramsIn(document))
                .as("the diagrams in src/docs/architecture.md; those of the code are in " + target)
                .isEqualTo(drawn);
    }

    @Test
    void theArchitectureSaysASentenceAboutEveryRoom() throws IOException {
        String document = Files.readString(Path.of("src/docs/architecture.md"));

        assertThat(ROOMS.rooms()).allSatisfy(room -> assertThat(document).contains("| `" + room + "` |"));
    }

    @Test
    void springBatchIsOnlyInTheJob() {
        onlyIn("org.springframework.batch..", "cn.canbao.job..");
    }

    @Test
    void poiIsOnlyWhereWorkbooksAreReadAndWritten() {
        onlyIn("org.apache.poi..", "cn.canbao.workbook..", "cn.canbao.publication..", "cn.canbao.setup..");
    }

    @Test
    void whatSeveralDocumentsSayKnowsNoFormat() {
        noClasses()
                .that()
                .resideInAnyPackage("cn.canbao.publication.facts..", "cn.canbao.documents..", "cn.canbao.edition..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("org.apache.poi..", "tools.jackson.databind..")
                .check(CANBAO);
    }

    @Test
    void theDatabaseIsOnlyInIntakeStagingAndEditions() {
        onlyIn("java.sql..", "cn.canbao.intake..", "cn.canbao.staging..", "cn.canbao.edition..");
        onlyIn(
                "org.springframework.jdbc..",
                "cn.canbao.intake..",
                "cn.canbao.staging..",
                "cn.canbao.edition..",
                "cn.canbao.job..");
    }

    @Test
    void theRulesOfTheFieldKnowNoSpring() {
        noClasses()
                .that()
                .resideOutsideOfPackages(
                        "cn.canbao.intake..",
                        "cn.canbao.staging..",
                        "cn.canbao.edition..",
                        "cn.canbao.ledger..",
                        "cn.canbao.job..",
                        "cn.canbao.cli..")
                .and()
                .doNotHaveSimpleName("package-info")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("org.springframework..")
                .check(CANBAO);
    }

    @Test
    void everyPackageSaysWhatItIsForAndIsNullMarked() {
        classes().should(liveInADescribedPackage()).check(CANBAO);
    }

    @Test
    void namesSayWhatAClassIsAbout() {
        noClasses()
                .should()
                .haveNameMatching(".*(Util|Utils|Helper|Manager|Impl)")
                .check(CANBAO);
    }

    private static void onlyIn(String library, String... packages) {
        ArchRule rule = noClasses()
                .that()
                .resideOutsideOfPackages(packages)
                .should()
                .dependOnClassesThat()
                .resideInAPackage(library);
        rule.check(CANBAO);
    }

    private static ArchCondition<JavaClass> liveInADescribedPackage() {
        return new ArchCondition<>("live in a package with a package-info that is @NullMarked") {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                boolean described = type.getPackage()
                        .tryGetPackageInfo()
                        .map(info -> info.isAnnotatedWith("org.jspecify.annotations.NullMarked"))
                        .orElse(false);
                events.add(
                        new SimpleConditionEvent(type, described, type.getName() + " lives in an undescribed package"));
            }
        };
    }
}
