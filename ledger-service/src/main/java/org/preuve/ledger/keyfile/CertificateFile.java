package org.preuve.ledger.keyfile;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.preuve.proofs.timestamp.RefusedTimestamp;
import org.preuve.proofs.timestamp.TimestampAuthorities;

/** Reads whose timestamps to trust from a PEM file that a property names. */
public final class CertificateFile {

    private CertificateFile() {}

    /**
     * The authorities in the file.
     *
     * @throws UnusableKeyFile in one sentence that says which property to mend
     */
    public static TimestampAuthorities read(String property, @Nullable Path file) {
        if (file == null) {
            throw new UnusableKeyFile(property + " is not set: it must name a PEM file with a certificate to trust.");
        }
        try {
            return TimestampAuthorities.ofPem(Files.readString(file));
        } catch (IOException unreadable) {
            throw new UnusableKeyFile(property + " names " + file + ", which cannot be read.");
        } catch (RefusedTimestamp refused) {
            throw new UnusableKeyFile(property + " names " + file + ", which holds no certificate.");
        }
    }
}
