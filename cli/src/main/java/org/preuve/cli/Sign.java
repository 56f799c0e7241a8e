package org.preuve.cli;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Clock;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.preuve.proofs.credential.Credential;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Signs a draft. */
@Command(
        name = "sign",
        mixinStandardHelpOptions = true,
        description = {
            "Signs a record with your key.",
            "The draft is a credential of which @context, id, type, issuer and validFrom may be missing, or just the"
                    + " subject: what you attest or promise, correct or withdraw, or which key is yours. What is missing is"
                    + " added, what is there is kept."
        })
@SuppressWarnings("NullAway.Init") // picocli sets the fields
final class Sign implements Callable<Integer> {
    private final Clock clock;
    private final Supplier<UUID> ids;

    @Spec
    private CommandSpec spec;

    @Mixin
    private SigningKeys keys = new SigningKeys();

    @Option(
            names = "--kind",
            paramLabel = "<kind>",
            description = "attestation, commitment, evidence, … when the draft's subject does not say it by its type.")
    private @Nullable String kind;

    @Option(
            names = "--valid-until",
            paramLabel = "<time>",
            description = "Until when it holds, such as 2027-12-31T00:00:00Z, when the draft does not say.")
    private @Nullable String validUntil;

    @Option(
            names = "--token",
            description =
                    "Makes a token (application/vc+jwt) instead of a credential with a proof. Not for key records.")
    private boolean asToken;

    @Option(names = "--out", paramLabel = "<file>", description = "Where to put the signed record; else it is printed.")
    private @Nullable Path out;

    @Parameters(paramLabel = "<draft.json>", description = "The draft.")
    private Path draft;

    Sign(Clock clock, Supplier<UUID> ids) {
        this.clock = clock;
        this.ids = ids;
    }

    @Override
    public Integer call() {
        Draft completed = new Draft(new LocalFile(draft).json(), keys.author(), kind, validUntil);
        Credential signed =
                SignedRules.require(keys.sign(completed.completed(clock.instant(), ids.get()), asToken, clock));
        write(signed);
        spec.commandLine().getErr().println("Signed " + signed + ".");
        return 0;
    }

    private void write(Credential signed) {
        String text = SignedFile.text(signed);
        if (out == null) {
            PrintWriter stdout = spec.commandLine().getOut();
            stdout.println(text);
            stdout.flush();
        } else {
            new LocalFile(out).create((text + "\n").getBytes(UTF_8));
        }
    }
}
