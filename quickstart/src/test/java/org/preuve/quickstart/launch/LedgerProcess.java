package org.preuve.quickstart.launch;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.preuve.ledger.LedgerService;
import org.preuve.quickstart.processes.JavaProcess;

/** The ledger of an installation as a process of its own, with the settings that it has in quickstart. */
public final class LedgerProcess {

    /**
     * Loaded classes, kept from one start to the next. The JVM writes them when a ledger is stopped, and only where the
     * class path has no directories: in a build that has packaged the modules.
     */
    private static final Path LOADED = Path.of("target", "ledger-process.jsa").toAbsolutePath();

    private LedgerProcess() {}

    /** Whether an earlier ledger process has left what it had loaded, which makes starting faster. */
    public static boolean hasLoadedBefore() {
        return Files.exists(LOADED);
    }

    /**
     * Starts it on this database.
     *
     * @param more settings besides those of quickstart, as {@code --name=value}
     */
    public static JavaProcess start(Installation at, String databaseUri, String... more) {
        var quick = List.of(
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-Xmx512m",
                "-XX:+AutoCreateSharedArchive",
                "-XX:SharedArchiveFile=" + LOADED,
                "-Xshare:auto",
                "-Xlog:disable");
        return start(at, databaseUri, quick, more);
    }

    /** Starts it as an operator does: slower at first, and compiled as far as it goes. */
    public static JavaProcess startForLong(Installation at, String databaseUri, String... more) {
        return start(at, databaseUri, List.of("-Xmx1g"), more);
    }

    private static JavaProcess start(Installation at, String databaseUri, List<String> options, String... more) {
        var arguments = new ArrayList<>(options);
        arguments.addAll(List.of("-cp", classPath(), LedgerService.class.getName()));
        arguments.addAll(List.of(new Settings(at, databaseUri).of(Part.LEDGER)));
        arguments.add("--springdoc.api-docs.enabled=false");
        arguments.addAll(List.of(more));
        return JavaProcess.start(at.data(), arguments);
    }

    /** Jars only, where the services are in jars: quickstart's own classes are not needed. */
    private static String classPath() {
        String all = JavaProcess.classPath();
        boolean packaged = LedgerService.class
                .getProtectionDomain()
                .getCodeSource()
                .getLocation()
                .getPath()
                .endsWith(".jar");
        return packaged
                ? Arrays.stream(all.split(File.pathSeparator))
                        .filter(part -> part.endsWith(".jar"))
                        .collect(Collectors.joining(File.pathSeparator))
                : all;
    }
}
