package org.preuve.ledger.keyfile;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.preuve.proofs.bundle.RefusedPolicy;
import org.preuve.proofs.bundle.TrustPolicy;

/** Reads whom to trust from a C2SP tlog-policy file that a property names. */
public final class PolicyFile {

    private PolicyFile() {}

    /**
     * The policy in the file.
     *
     * @throws UnusableKeyFile in one sentence that says which property to mend
     */
    public static TrustPolicy read(String property, Path file) {
        try {
            return TrustPolicy.parse(Files.readString(file));
        } catch (IOException unreadable) {
            throw new UnusableKeyFile(property + " names " + file + ", which cannot be read.");
        } catch (RefusedPolicy refused) {
            throw new UnusableKeyFile(property + " names " + file + ", which is no policy: " + refused.getMessage());
        }
    }
}
