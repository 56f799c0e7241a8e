package org.preuve.proofs.bundle;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Runs Jazzer on each target for so many seconds, each in a process of its own, starting from the seeds and from what
 * earlier runs found: {@code ./mvnw -Pfuzz -pl proofs verify}. Fails when anything but a declared refusal escaped.
 */
public final class FuzzRun {

    private static final Pattern TRIED = Pattern.compile("stat::number_of_executed_units:\\s*(\\d+)");
    private static final Pattern COVERED = Pattern.compile("cov: (\\d+)");

    private FuzzRun() {}

    /** Seconds for each target, a folder for what is found, and the names of targets when not all are wanted. */
    public static void main(String[] args) throws Exception {
        Path folder = Files.createDirectories(Path.of(args[1]));
        List<String> wanted = List.of(args).subList(2, args.length);
        List<String> broken = new ArrayList<>();
        for (FuzzTarget target : FuzzTargets.all()) {
            if ((wanted.isEmpty() || wanted.contains(target.name())) && !holds(target, args[0], folder)) {
                broken.add(target.name());
            }
        }
        if (!broken.isEmpty()) {
            throw new IllegalStateException("something escaped: " + broken + "; see " + folder.toAbsolutePath());
        }
    }

    private static boolean holds(FuzzTarget target, String seconds, Path folder) throws Exception {
        Path own = Files.createDirectories(folder.resolve(target.name().replace(' ', '-')));
        Path corpus = seeded(target, own);
        Path log = own.resolve("log.txt");
        Process jazzer = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:+EnableDynamicAgentLoading",
                        "-Xmx1g",
                        "-Dpreuve.fuzz.target=" + target.name(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        "com.code_intelligence.jazzer.Jazzer",
                        "--target_class=" + FuzzEntry.class.getName(),
                        "--instrumentation_includes=org.preuve.proofs.**",
                        "--custom_hook_includes=org.preuve.proofs.**",
                        "-max_total_time=" + seconds,
                        "-max_len=65536",
                        "-timeout=60",
                        "-rss_limit_mb=3000",
                        "-print_final_stats=1",
                        "-artifact_prefix=" + own.toAbsolutePath() + "/",
                        corpus.toAbsolutePath().toString())
                .directory(own.toFile())
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start();
        int exit = jazzer.waitFor();
        String printed = Files.readString(log);
        System.out.println("jazzer " + target + ": " + last(TRIED, printed) + " inputs tried in " + seconds + " s, "
                + last(COVERED, printed) + " edges covered" + (exit == 0 ? "" : ", SOMETHING ESCAPED: " + log));
        return exit == 0;
    }

    private static Path seeded(FuzzTarget target, Path own) throws IOException {
        Path corpus = Files.createDirectories(own.resolve("corpus"));
        for (int i = 0; i < target.seeds().size(); i++) {
            Files.write(corpus.resolve("seed-" + i), target.seeds().get(i));
        }
        return corpus;
    }

    private static String last(Pattern pattern, String text) {
        Matcher found = pattern.matcher(text);
        String last = "0";
        while (found.find()) {
            last = found.group(1);
        }
        return last;
    }
}
