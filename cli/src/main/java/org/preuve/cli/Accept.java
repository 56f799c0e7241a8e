package org.preuve.cli;

import java.io.PrintWriter;
import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.preuve.cli.Acceptance.Statement;
import org.preuve.proofs.credential.Credential;
import org.preuve.proofs.keys.SigningKey;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import tools.jackson.databind.JsonNode;

/** Accepts an invitation: shows the company that invites the key by which it will know this supplier. */
@Command(
        name = "accept",
        mixinStandardHelpOptions = true,
        description = {
            "Accepts a supplier's invitation with your key, and prints or saves the receipt.",
            "Your signature is also over who you say you are: what the invitation says of you, unless you give"
                    + " --identity. Only a digest of it gets into the log.",
            "What is sent is kept beside the key: run it again when no answer came."
        })
@SuppressWarnings("NullAway.Init") // picocli sets the fields
final class Accept implements Callable<Integer> {
    private final Clock clock;
    private final Supplier<UUID> ids;
    private final Door door;

    @Spec
    private CommandSpec spec;

    @Option(names = "--invitation", required = true, paramLabel = "<url>", description = "The link that you were sent.")
    private String invitation;

    @Option(names = "--key", required = true, paramLabel = "<file>", description = "Your key (PKCS#8 PEM).")
    private Path key;

    @Option(names = "--name", paramLabel = "<name>", description = "A name for the key, such as the mill's.")
    private @Nullable String name;

    @Option(
            names = "--identity",
            paramLabel = "<identity.json>",
            description =
                    "Who you are, where the invitation has it wrong: name, country, registration, gln, lei, employees.")
    private @Nullable Path identity;

    @Option(names = "--receipt", paramLabel = "<file>", description = "Where to save the receipt; else it is printed.")
    private @Nullable Path receipt;

    @Option(names = "--vkey", paramLabel = "<vkey>", description = "The log's key: checks the receipt at once.")
    private @Nullable String vkey;

    Accept(Clock clock, Supplier<UUID> ids, Door door) {
        this.clock = clock;
        this.ids = ids;
        this.door = door;
    }

    @Override
    public Integer call() {
        SigningKey signingKey = SigningKey.fromPem(new LocalFile(key).text());
        URI link = Door.address(invitation);
        KeptAcceptance kept = new KeptAcceptance(key, link);
        Optional<Acceptance> before = kept.find(signingKey);
        Optional<Invitation> opened = before.isPresent() ? Optional.empty() : Optional.of(open(link));
        Acceptance acceptance = before.orElseGet(() -> kept.keep(accept(opened.orElseThrow(), signingKey)));
        Credential record = acceptance.record();
        Reply reply = door.post(
                        URI.create(link + "/acceptance"),
                        Acceptance.MEDIA_TYPE,
                        acceptance.json(),
                        Submit.MAX_ANSWER_BYTES)
                .orRefuse();
        PrintWriter err = spec.commandLine().getErr();
        err.println("You stated: " + acceptance.identity());
        err.println(opened.map(shown -> shown.supplierName() + " is now known to " + shown.organisationName())
                        .orElse("You are now known")
                + " as " + record.issuer() + ".");
        new ReceiptFile(receipt, vkey)
                .take(
                        reply.text("record", "receipt"),
                        record,
                        spec.commandLine().getOut(),
                        err);
        return 0;
    }

    private Acceptance accept(Invitation shown, SigningKey signingKey) {
        JsonNode stated = identity == null ? shown.identity() : new LocalFile(identity).json();
        if (!stated.isObject()) {
            throw new CommandRefused("Say who you are, with --identity: the invitation does not.");
        }
        return shown.accept(Statement.of(stated), signingKey, name, clock, ids.get());
    }

    private Invitation open(URI link) {
        return Invitation.of(link, door.get(link, Submit.MAX_ANSWER_BYTES, null).orRefuse());
    }
}
