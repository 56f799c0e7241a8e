package org.preuve.ledger.keyfile;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.preuve.proofs.keys.InvalidKey;
import org.preuve.proofs.keys.MlDsaKey;

/** Reads an ML-DSA-44 private key from a PKCS#8 PEM file that a property names. */
public final class PostQuantumKeyFile {

    private PostQuantumKeyFile() {}

    /**
     * The key in the file.
     *
     * @throws UnusableKeyFile in one sentence that says which property to mend
     */
    public static MlDsaKey read(String property, Path file) {
        try {
            return MlDsaKey.fromPem(Files.readString(file));
        } catch (IOException unreadable) {
            throw new UnusableKeyFile(property + " names " + file + ", which cannot be read.");
        } catch (InvalidKey notAKey) {
            throw new UnusableKeyFile(property + " names " + file + ", which holds no ML-DSA-44 key in PKCS#8 PEM.");
        }
    }
}
