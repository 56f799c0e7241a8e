package org.preuve.quickstart.story;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** A program that is not ours, or is ours as a user runs it: what it printed, and how it ended. */
record Program(int exitCode, String output) {

    private static final long MINUTES = 3;

    static Program run(Path directory, String... command) throws IOException, InterruptedException {
        Path printed = Files.createTempFile(directory, "printed", ".txt");
        var builder = new ProcessBuilder(List.of(command))
                .directory(directory.toFile())
                .redirectErrorStream(true)
                .redirectOutput(printed.toFile());
        // The JDK of this run goes first: the java on the PATH may be too old.
        builder.environment()
                .merge("PATH", "", (path, none) -> Path.of(System.getProperty("java.home"), "bin") + ":" + path);
        var process = builder.start();
        if (!process.waitFor(MINUTES, TimeUnit.MINUTES)) {
            process.destroyForcibly().waitFor();
        }
        return new Program(process.exitValue(), Files.readString(printed, StandardCharsets.UTF_8));
    }
}
