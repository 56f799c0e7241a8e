package org.preuve.cli;

import java.net.URI;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.preuve.proofs.credential.Credential;
import org.preuve.proofs.credential.CredentialVerifier;
import org.preuve.proofs.credential.KeyResolver;
import org.preuve.proofs.credential.RecordKind;
import org.preuve.proofs.credential.SignatureCheck.Invalid;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Sends a signed record to the company that asked for it, and keeps the receipt. */
@Command(
        name = "submit",
        mixinStandardHelpOptions = true,
        description = {
            "Sends a signed attestation, commitment, correction, withdrawal or key record of yours, and prints or saves"
                    + " the receipt. A first key is sent by accepting an invitation: preuve accept.",
            "Sending it again is safe: the same record gets the same receipt. One that was accepted and is not"
                    + " sealed yet has no receipt: then the exit code is 2, and it is to be sent again later."
        })
@SuppressWarnings("NullAway.Init") // picocli sets the fields
final class Submit implements Callable<Integer> {
    static final int MAX_ANSWER_BYTES = 1 << 20;
    static final String MEDIA_TYPE = "application/vc";

    private final Door door;

    @Spec
    private CommandSpec spec;

    @Option(names = "--to", required = true, paramLabel = "<address>", description = "The installation's address.")
    private String to;

    @Option(names = "--receipt", paramLabel = "<file>", description = "Where to save the receipt; else it is printed.")
    private @Nullable Path receipt;

    @Option(names = "--vkey", paramLabel = "<vkey>", description = "The log's key: checks the receipt at once.")
    private @Nullable String vkey;

    @Parameters(paramLabel = "<signed.json>", description = "The signed record.")
    private Path signed;

    Submit(Door door) {
        this.door = door;
    }

    @Override
    public Integer call() {
        Credential record = new SignedFile(signed).record();
        if (new CredentialVerifier(KeyResolver.didKeys()).verify(record) instanceof Invalid invalid) {
            throw new CommandRefused(signed + " was changed after it was signed: " + invalid.reason());
        }
        URI address = Door.address(to);
        Reply reply = door.post(URI.create(address + path(record.kind())), MEDIA_TYPE, record.bytes(), MAX_ANSWER_BYTES)
                .orRefuse();
        if (reply.isAccepted()) {
            throw new CommandRefused("There is no receipt yet: the record was accepted and will be sealed without you."
                    + " For its receipt, send it again later.");
        }
        new ReceiptFile(receipt, vkey)
                .take(
                        reply.text("receipt"),
                        record,
                        spec.commandLine().getOut(),
                        spec.commandLine().getErr());
        if (!reply.isNew()) {
            spec.commandLine().getErr().println("It had been sealed before: this is the same receipt.");
        }
        return 0;
    }

    private static String path(RecordKind kind) {
        return switch (kind) {
            case ATTESTATION -> "/api/v1/attestations";
            case COMMITMENT -> "/api/v1/commitments";
            case CORRECTION -> "/api/v1/corrections";
            case WITHDRAWAL -> "/api/v1/withdrawals";
            case KEY -> "/api/v1/keys";
            case EVIDENCE, PROGRESS, CLAIM, ERASURE ->
                throw new CommandRefused("There is no door for a signed " + kind.word() + ".");
        };
    }
}
