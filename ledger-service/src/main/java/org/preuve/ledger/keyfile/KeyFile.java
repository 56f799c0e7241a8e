package org.preuve.ledger.keyfile;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.preuve.proofs.keys.InvalidKey;
import org.preuve.proofs.keys.SigningKey;

/** Reads an Ed25519 private key from a PKCS#8 PEM file that a property names. */
public final class KeyFile {

    private KeyFile() {}

    /**
     * The key in the file.
     *
     * @throws UnusableKeyFile in one sentence that says which property to mend
     */
    public static SigningKey read(String property, @Nullable Path file) {
        if (file == null) {
            throw new UnusableKeyFile(property + " is not set: it must name a PKCS#8 PEM file with an Ed25519 key.");
        }
        try {
            return SigningKey.fromPem(Files.readString(file));
        } catch (IOException unreadable) {
            throw new UnusableKeyFile(property + " names " + file + ", which cannot be read.");
        } catch (InvalidKey notAKey) {
            throw new UnusableKeyFile(property + " names " + file + ", which holds no Ed25519 key in PKCS#8 PEM.");
        }
    }
}
