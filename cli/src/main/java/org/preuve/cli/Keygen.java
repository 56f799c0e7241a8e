package org.preuve.cli;

import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.concurrent.Callable;
import org.preuve.proofs.keys.Did;
import org.preuve.proofs.keys.SigningKey;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Makes a key and says its name. */
@Command(
        name = "keygen",
        mixinStandardHelpOptions = true,
        description = "Makes an Ed25519 key, keeps it in a file for you only, and prints its did:key.")
@SuppressWarnings("NullAway.Init") // picocli sets the fields
final class Keygen implements Callable<Integer> {
    private final SecureRandom random;

    @Spec
    private CommandSpec spec;

    @Option(names = "--out", required = true, paramLabel = "<file>", description = "Where to put the key (PKCS#8 PEM).")
    private Path out;

    Keygen(SecureRandom random) {
        this.random = random;
    }

    @Override
    public Integer call() {
        SigningKey key = SigningKey.generate(random);
        new LocalFile(out).createSecret(key.toPem());
        spec.commandLine().getOut().println(Did.ofKey(key.verificationKey()));
        spec.commandLine().getErr().println("The key is in " + out + ". Whoever has that file signs in your name.");
        return 0;
    }
}
