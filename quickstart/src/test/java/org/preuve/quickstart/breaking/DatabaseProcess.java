package org.preuve.quickstart.breaking;

import java.nio.file.Path;
import java.util.List;
import org.preuve.quickstart.mongo.EmbeddedMongo;
import org.preuve.quickstart.processes.JavaProcess;

/** The embedded database as a process of its own, at a given port. */
final class DatabaseProcess {

    private static final String LISTENS = "the database listens";

    private DatabaseProcess() {}

    public static void main(String[] args) {
        EmbeddedMongo.open(Path.of(args[0]), Integer.parseInt(args[1]));
        System.out.println(LISTENS);
    }

    static JavaProcess start(Path directory, int port) {
        return JavaProcess.start(directory, command(directory, port)).awaitOutput(LISTENS);
    }

    static String uri(int port) {
        return "mongodb://127.0.0.1:" + port;
    }

    private static List<String> command(Path directory, int port) {
        return List.of(
                "-XX:TieredStopAtLevel=1",
                "-Xmx256m",
                "-cp",
                JavaProcess.classPath(),
                DatabaseProcess.class.getName(),
                directory.resolve("mongo").toString(),
                "" + port);
    }

    /** A database that can write files of at most so many kilobytes: to it the disk is full after that. */
    static JavaProcess startOnSmallDisk(Path directory, int port, int kilobytes) {
        var command =
                new java.util.ArrayList<>(List.of("bash", "-c", "ulimit -f " + kilobytes + "; exec \"$@\"", "bash"));
        command.add(JavaProcess.java());
        command.addAll(command(directory, port));
        return JavaProcess.run(directory, command).awaitOutput(LISTENS);
    }
}
