package org.preuve.quickstart.house;

import com.tngtech.archunit.ArchConfiguration;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.core.importer.Location;
import com.tngtech.archunit.core.importer.Locations;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Where a class lives: in which module, in which feature of it, and in which room of that feature. */
record House(String module, String feature, String room) {

    static final List<String> SERVICES = List.of("ledger", "supplier", "reporting");
    static final List<String> MODULES =
            List.of("proofs", "cli", "ledger", "supplier", "reporting", "gateway", "quickstart");

    /** The rooms below a feature's root, innermost knowledge first. */
    static final List<String> ROOMS = List.of("mongo", "http", "web");

    /**
     * Packages of a service that are no feature: how it starts and writes, how its doors read, refuse and let in, and
     * what its documents share. They may know Spring and the database.
     */
    static final Set<String> DOOR_FRAMES = Set.of(
            "ledger.documents",
            "ledger.doors",
            "ledger.keyfile",
            "ledger.outgoing",
            "supplier.answers",
            "supplier.documents",
            "supplier.paging",
            "supplier.problem",
            "supplier.security",
            "reporting.access",
            "reporting.problems",
            "reporting.settings");

    private static final String ROOT = "org.preuve.";

    private static final Path CLI = Path.of("../cli/target/classes");

    static final JavaClasses CLASSES = classes();

    /** Of other people's classes only the names matter here; reading them too takes ten times as long. */
    private static JavaClasses classes() {
        ArchConfiguration.get().setResolveMissingDependenciesFromClassPath(false);
        try {
            var locations = new HashSet<>(Locations.ofPackage("org.preuve"));
            locations.add(Location.of(CLI)); // not a library: its jar is for running
            return new ClassFileImporter()
                    .withImportOption(new ImportOption.DoNotIncludeTests())
                    .importLocations(locations);
        } finally {
            ArchConfiguration.get().reset();
        }
    }

    static Optional<House> of(JavaClass type) {
        String name = type.getPackageName();
        if (!name.startsWith(ROOT)) {
            return Optional.empty();
        }
        String[] parts = name.substring(ROOT.length()).split("\\.", -1);
        return Optional.of(new House(parts[0], parts.length > 1 ? parts[1] : "", parts.length > 2 ? parts[2] : ""));
    }

    boolean isInAService() {
        return SERVICES.contains(module);
    }

    boolean isRootOfAFeature() {
        return isInAService() && !feature.isEmpty() && room.isEmpty() && !DOOR_FRAMES.contains(module + "." + feature);
    }

    boolean isSameFeatureAs(House other) {
        return module.equals(other.module) && feature.equals(other.feature);
    }
}
