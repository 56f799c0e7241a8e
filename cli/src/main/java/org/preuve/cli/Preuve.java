package org.preuve.cli;

import java.io.PrintWriter;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.UUID;
import java.util.function.Supplier;
import org.preuve.proofs.bundle.RefusedBundle;
import org.preuve.proofs.bundle.RefusedPolicy;
import org.preuve.proofs.change.RefusedChange;
import org.preuve.proofs.credential.RefusedCredential;
import org.preuve.proofs.http.RefusedSignature;
import org.preuve.proofs.keys.InvalidKey;
import org.preuve.proofs.log.MalformedHash;
import org.preuve.proofs.note.RefusedNote;
import org.preuve.proofs.receipt.RefusedReceipt;
import org.preuve.proofs.timestamp.RefusedTimestamp;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.ParameterException;

/** The command {@code preuve}. Exit codes: 0 as asked, 1 something was checked and is wrong, 2 it could not be done. */
@Command(
        name = "preuve",
        mixinStandardHelpOptions = true,
        version = "preuve 0.1.0",
        description = "Signs records for Preuve, and checks what Preuve claims without trusting it.",
        footer = {"", "Exit codes: 0 as asked, 1 checked and found wrong, 2 not possible."})
public final class Preuve {
    static final int FOUND_WRONG = 1;
    static final int NOT_POSSIBLE = 2;

    private Preuve() {}

    public static void main(String[] arguments) {
        System.exit(commandLine(Clock.systemUTC(), new SecureRandom(), UUID::randomUUID)
                .execute(arguments));
    }

    /** The command with its time and chance, for whoever runs it otherwise than by {@link #main}. */
    public static CommandLine commandLine(Clock clock, SecureRandom random, Supplier<UUID> ids) {
        Door door = new Door();
        CommandLine commandLine = new CommandLine(new Preuve())
                .addSubcommand(new Keygen(random))
                .addSubcommand(new Sign(clock, ids))
                .addSubcommand(new Accept(clock, ids, door))
                .addSubcommand(new Submit(door))
                .addSubcommand(new Request(clock, random, door))
                .addSubcommand(new Verify())
                .addSubcommand(new Find(door))
                .addSubcommand(new Audit(door, System::nanoTime));
        commandLine.setExecutionExceptionHandler((problem, failed, parsed) -> failed(failed.getErr(), problem));
        commandLine.setParameterExceptionHandler((problem, given) -> misused(problem));
        return commandLine;
    }

    /** One plain sentence: what the user gave is wrong, not the program, or they should report it. */
    private static int failed(PrintWriter err, Exception problem) {
        boolean expected = problem instanceof CommandRefused
                || problem instanceof InvalidKey
                || problem instanceof RefusedCredential
                || problem instanceof RefusedReceipt
                || problem instanceof RefusedSignature
                || problem instanceof RefusedNote
                || problem instanceof RefusedBundle
                || problem instanceof RefusedPolicy
                || problem instanceof RefusedTimestamp
                || problem instanceof RefusedChange
                || problem instanceof MalformedHash;
        err.println(expected ? problem.getMessage() : "This should not have happened, please report it: " + problem);
        return NOT_POSSIBLE;
    }

    private static int misused(ParameterException problem) {
        CommandLine used = problem.getCommandLine();
        used.getErr().println(problem.getMessage());
        used.getErr().println("Try: " + used.getCommandSpec().qualifiedName() + " --help");
        return NOT_POSSIBLE;
    }
}
