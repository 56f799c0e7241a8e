package org.preuve.quickstart.house;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.function.BiPredicate;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.preuve.gateway.Gateway;
import org.preuve.ledger.LedgerService;
import org.preuve.reporting.ReportingService;
import org.preuve.supplier.SupplierService;
import org.springframework.modulith.core.ApplicationModules;

/** Arrows point one way, and each pair that must not be joined is named. */
class HouseTests {

    private static final String[] TECHNIQUE = {
        "org.springframework..",
        "com.mongodb..",
        "org.bson..",
        "jakarta.servlet..",
        "org.apache.hc..",
        "java.net.http.."
    };

    @Test
    void looksAtEveryModule() {
        assertThat(House.MODULES)
                .allSatisfy(module -> assertThat(House.CLASSES.stream()
                                .filter(type -> House.of(type)
                                        .filter(at -> at.module().equals(module))
                                        .isPresent()))
                        .as(module)
                        .isNotEmpty());
    }

    @Test
    void proofsIsPlainJava() {
        classes()
                .that()
                .resideInAPackage("org.preuve.proofs..")
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage(
                        "java..",
                        "javax.security.auth.x500..", // names in certificates, of the JDK too
                        "org.preuve.proofs..",
                        "org.bouncycastle..",
                        "tools.jackson..",
                        "com.fasterxml.jackson.annotation..",
                        "org.greenbytes.http.sfv..", // structured fields
                        "org.jspecify..")
                .check(House.CLASSES);
    }

    static Stream<Arguments> pairsThatMustNotBeJoined() {
        return House.MODULES.stream()
                .filter(from -> !from.equals("quickstart"))
                .flatMap(from -> House.MODULES.stream()
                        .filter(to -> !to.equals(from) && !to.equals("proofs"))
                        .map(to -> Arguments.of(from, to)));
    }

    @ParameterizedTest
    @MethodSource("pairsThatMustNotBeJoined")
    void oneModuleDoesNotUseAnother(String from, String to) {
        noClasses()
                .that()
                .resideInAPackage("org.preuve." + from + "..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("org.preuve." + to + "..")
                .check(House.CLASSES);
    }

    @Test
    void theGatewayKnowsNoDomain() {
        noClasses()
                .that()
                .resideInAPackage("org.preuve.gateway..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("org.preuve.proofs..")
                .check(House.CLASSES);
    }

    @Test
    void theRootOfAFeatureIsPlainJava() {
        noClasses()
                .that(at("in the root of a feature", House::isRootOfAFeature))
                .and(describe("not its wiring", type -> !isWiring(type)))
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(TECHNIQUE)
                .check(House.CLASSES);
    }

    @ParameterizedTest
    @ValueSource(strings = {"web", "mongo", "http"})
    void theRootOfAFeatureKnowsNoneOfItsRooms(String room) {
        noClasses()
                .that(at("in the root of a feature", House::isRootOfAFeature))
                .and(describe("not its wiring", type -> !isWiring(type)))
                .should()
                .dependOnClassesThat(at(
                        "in a room named " + room,
                        to -> to.isInAService() && to.room().equals(room)))
                .check(House.CLASSES);
    }

    static Stream<Arguments> pairsOfRooms() {
        return House.ROOMS.stream()
                .flatMap(from ->
                        House.ROOMS.stream().filter(to -> !to.equals(from)).map(to -> Arguments.of(from, to)));
    }

    @ParameterizedTest
    @MethodSource("pairsOfRooms")
    void oneRoomOfAFeatureDoesNotUseAnother(String from, String to) {
        noClasses()
                .that(at(
                        "in a room named " + from,
                        house -> house.isInAService() && house.room().equals(from)))
                .and(describe("not wiring", type -> !isWiring(type)))
                .should()
                .dependOnClassesThat(at(
                        "in a room named " + to,
                        house -> house.isInAService() && house.room().equals(to)))
                .check(House.CLASSES);
    }

    @Test
    void nobodyPointsAtWeb() {
        inServices(pointsNowhere(
                "at another package's web", (from, to) -> to.room().equals("web") && !from.equals(to)));
    }

    @Test
    void aFeatureUsesOnlyTheRootOfAnother() {
        inServices(pointsNowhere(
                "at a room of another feature",
                (from, to) -> from.module().equals(to.module())
                        && !from.isSameFeatureAs(to)
                        && !to.room().isEmpty()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"ledger", "supplier", "reporting", "gateway", "quickstart", "proofs"})
    void featuresFormNoCircle(String module) {
        slices().matching("org.preuve." + module + ".(*)..")
                .should()
                .beFreeOfCycles()
                .check(House.CLASSES);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "util", "utils", "common", "base", "helper", "helpers", "manager", "impl", "dto", "misc", "core",
                "shared"
            })
    void noPackageHasANameThatSaysNothing(String name) {
        noClasses()
                .should()
                .resideInAPackage("org.preuve.." + name + "..")
                .allowEmptyShould(true)
                .check(House.CLASSES);
    }

    @Test
    void noClassHasANameThatSaysNothing() {
        noClasses()
                .that(resideInAPackage("org.preuve.."))
                .should()
                .haveNameMatching(".*(Util|Utils|Helper|Manager|Impl|Dto|DTO|Base)$")
                .check(House.CLASSES);
    }

    static Stream<Class<?>> applications() {
        return Stream.of(LedgerService.class, SupplierService.class, ReportingService.class, Gateway.class);
    }

    @ParameterizedTest
    @MethodSource("applications")
    void springModulithAgrees(Class<?> application) {
        ApplicationModules.of(application).verify();
    }

    private static DescribedPredicate<JavaClass> at(String description, Predicate<House> place) {
        return describe(description, type -> House.of(type).filter(place).isPresent());
    }

    private static boolean isWiring(JavaClass type) {
        return Stream.of(
                        "org.springframework.context.annotation.Configuration",
                        "org.springframework.boot.context.properties.ConfigurationProperties")
                .anyMatch(annotation -> type.isAnnotatedWith(annotation)
                        || type.getEnclosingClass()
                                .filter(outer -> outer.isAnnotatedWith(annotation))
                                .isPresent());
    }

    private static void inServices(ArchCondition<JavaClass> condition) {
        classes()
                .that(at("in a service", House::isInAService))
                .should(condition)
                .check(House.CLASSES);
    }

    private static ArchCondition<JavaClass> pointsNowhere(String what, BiPredicate<House, House> forbidden) {
        return new ArchCondition<>("not point " + what) {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                var from = House.of(type).orElseThrow();
                type.getDirectDependenciesFromSelf().stream()
                        .filter(dependency -> House.of(dependency.getTargetClass())
                                .filter(to -> to.isInAService() && forbidden.test(from, to))
                                .isPresent())
                        .forEach(dependency ->
                                events.add(SimpleConditionEvent.violated(type, dependency.getDescription())));
            }
        };
    }
}
