package org.preuve.ledger;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModules;

/** The shape of the house: features that use each other's roots only, and roots that know no framework. */
@AnalyzeClasses(packages = "org.preuve.ledger", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTests {

    private static final String[] FEATURE_ROOTS = {
        "org.preuve.ledger.log",
        "org.preuve.ledger.records",
        "org.preuve.ledger.approval",
        "org.preuve.ledger.audit",
        "org.preuve.ledger.changes",
        "org.preuve.ledger.erasure",
        "org.preuve.ledger.evidence",
        "org.preuve.ledger.organisation",
        "org.preuve.ledger.statements",
        "org.preuve.ledger.witness",
        "org.preuve.ledger.witnessing",
        "org.preuve.ledger.timestamp"
    };

    @ArchTest
    static final ArchRule domainKnowsNoFramework = noClasses()
            .that()
            .resideInAnyPackage(FEATURE_ROOTS)
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.springframework..", "com.mongodb..", "org.bson..", "jakarta..");

    @ArchTest
    static final ArchRule domainKnowsNoDoorAndNoDatabase = noClasses()
            .that()
            .resideInAnyPackage(FEATURE_ROOTS)
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    "..web..",
                    "..mongo..",
                    "..http..",
                    "org.preuve.ledger.doors..",
                    "org.preuve.ledger.documents..",
                    "org.preuve.ledger.keyfile..",
                    "org.preuve.ledger.outgoing..");

    @ArchTest
    static final ArchRule nobodyPointsAtADoor = noClasses()
            .that()
            .resideOutsideOfPackage("..web..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("org.preuve.ledger..web..");

    @ArchTest
    static final ArchRule doorsDoNotKnowTheDatabase = noClasses()
            .that()
            .resideInAPackage("org.preuve.ledger..web..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("..mongo..", "com.mongodb..", "org.bson..");

    @ArchTest
    static final ArchRule theDatabaseDoesNotKnowTheDoors = noClasses()
            .that()
            .resideInAPackage("org.preuve.ledger..mongo..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.preuve.ledger..web..", "org.preuve.ledger.doors..", "jakarta.servlet..");

    @ArchTest
    static final ArchRule whatIsBelowAFeatureIsItsOwn = classes()
            .that()
            .resideInAnyPackage("org.preuve.ledger..web..", "org.preuve.ledger..mongo..", "org.preuve.ledger..http..")
            .should()
            .notBePublic();

    @ArchTest
    static final ArchRule namesArePlainFieldWords = noClasses()
            .should()
            .haveNameMatching(".*\\.[A-Za-z]*(Util|Common|Base|Helper|Manager|Impl|Dto|DTO)[A-Za-z]*");

    @Test
    void featuresUseEachOthersRootsWithoutCycles() {
        ApplicationModules.of(LedgerService.class, JavaClass.Predicates.resideInAPackage("..test.."))
                .verify();
    }
}
