package org.preuve.quickstart.breaking;

import java.io.File;
import java.nio.file.Path;
import java.util.ArrayList;
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

    private static File file(Path directory) {
        return directory.resolve("mongo").resolve("preuve.mv").toFile();
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

    /** A database whose file may grow by so many kilobytes: to it the disk is full after that. */
    static JavaProcess startOnSmallDisk(Path directory, int port, int kilobytes) {
        long limit = file(directory).length() / 1024 + kilobytes;
        var command = new ArrayList<>(List.of("bash", "-c", "ulimit -f " + limit + "; exec \"$@\"", "bash"));
        command.add(JavaProcess.java());
        command.addAll(command(directory, port));
        return JavaProcess.run(directory, command).awaitOutput(LISTENS);
    }
}
