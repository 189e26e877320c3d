package cn.canbao;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModules;

/** Holds what each package may know. */
class ArchitectureTest {

    private static final JavaClasses CANBAO = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("cn.canbao");

    @Test
    void packagesKnowOnlyWhatTheyMay() {
        ApplicationModules.of("cn.canbao", new ImportOption.DoNotIncludeTests()).verify();
    }

    @Test
    void springBatchIsOnlyInTheJobAndTheCommands() {
        onlyIn("org.springframework.batch..", "cn.canbao.job..", "cn.canbao.cli..");
    }

    @Test
    void poiIsOnlyWhereWorkbooksAreReadAndWritten() {
        onlyIn("org.apache.poi..", "cn.canbao.workbook..", "cn.canbao.publication..");
    }

    @Test
    void theDatabaseIsOnlyInIntakeAndStaging() {
        onlyIn("java.sql..", "cn.canbao.intake..", "cn.canbao.staging..");
        noClasses()
                .that()
                .resideOutsideOfPackages("cn.canbao.intake..", "cn.canbao.staging..", "cn.canbao.job..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("org.springframework.jdbc..")
                .check(CANBAO);
    }

    @Test
    void theRulesOfTheFieldKnowNoSpring() {
        noClasses()
                .that()
                .resideInAnyPackage(
                        "cn.canbao.problem..",
                        "cn.canbao.campaign..",
                        "cn.canbao.region..",
                        "cn.canbao.workbook..",
                        "cn.canbao.recognition..",
                        "cn.canbao.validation..",
                        "cn.canbao.completion..",
                        "cn.canbao.ranking..",
                        "cn.canbao.assessment..")
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
