package org.preuve.cli;

import java.io.PrintWriter;
import java.net.URI;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.preuve.proofs.log.Entry;
import org.preuve.proofs.log.Hash;
import org.preuve.proofs.log.Salt;
import org.preuve.proofs.receipt.Receipt;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Gets a receipt again, for an author who lost it. */
@Command(
        name = "find",
        mixinStandardHelpOptions = true,
        description = "Finds a sealed record by its digest, or by the signed record itself, and prints its receipt.")
@SuppressWarnings("NullAway.Init") // picocli sets the fields
final class Find implements Callable<Integer> {
    private final Door door;

    @Spec
    private CommandSpec spec;

    @Option(names = "--at", required = true, paramLabel = "<address>", description = "The installation's address.")
    private String at;

    @ArgGroup(multiplicity = "1")
    private What what;

    @Option(names = "--receipt", paramLabel = "<file>", description = "Where to save the receipt; else it is printed.")
    private @Nullable Path receipt;

    /** One of the two. */
    static final class What {
        @Option(
                names = "--digest",
                paramLabel = "<u…>",
                description = "The digest in the entry, or the multihash of the signed record.")
        private @Nullable String digest;

        @Option(names = "--record", paramLabel = "<signed.json>", description = "The signed record.")
        private @Nullable Path signed;

        Hash digest() {
            return signed == null
                    ? Hash.ofMultihash(String.valueOf(digest))
                    : Hash.sha256(new SignedFile(signed).record().bytes());
        }
    }

    Find(Door door) {
        this.door = door;
    }

    @Override
    public Integer call() {
        URI address = URI.create(
                Door.address(at) + "/api/v1/records?digest=" + what.digest().multihash());
        Reply reply = door.get(address, Submit.MAX_ANSWER_BYTES, null).orRefuse();
        String text = reply.text("receipt");
        Entry entry = Receipt.parse(text).entry();
        PrintWriter err = spec.commandLine().getErr();
        err.println(entry.kind().word() + " " + entry.id() + " is entry " + entry.index() + ".");
        if (what.signed != null && reply.json().has("salt")) {
            requireOf(entry, Salt.ofMultibase(reply.text("salt")), what.signed);
            err.println("The entry's digest is of this very record.");
        }
        new ReceiptFile(receipt, null).keep(text, spec.commandLine().getOut(), err);
        return 0;
    }

    /** Without the salt only who keeps it could say so. */
    private static void requireOf(Entry entry, Salt salt, Path signed) {
        byte[] record = new SignedFile(signed).record().bytes();
        if (!entry.digest().matches(salt, record)) {
            throw new CommandRefused("The entry of the receipt is not of this record, whatever the server says.");
        }
    }
}
