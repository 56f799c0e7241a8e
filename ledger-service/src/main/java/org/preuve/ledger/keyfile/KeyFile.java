package org.preuve.ledger.keyfile;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.preuve.proofs.keys.InvalidKey;
import org.preuve.proofs.keys.SigningKey;

/**
 * Reads an Ed25519 private key from the file that a property names: PKCS#8 PEM, PKCS#12 ({@code .p12}, {@code .pfx}), or
 * {@code .properties}, which says in which JCA provider the key is, for keys that a KMS or HSM never gives away. No
 * message holds anything of a key or a password.
 */
public final class KeyFile {

    private KeyFile() {}

    /**
     * The key in the file.
     *
     * @throws UnusableKeyFile in one sentence that says which property to mend
     */
    public static SigningKey read(String property, @Nullable Path file) {
        if (file == null) {
            throw new UnusableKeyFile(property
                    + " is not set: it must name a file with an Ed25519 key, in PKCS#8 PEM for" + " instance.");
        }
        String name = file.toString().toLowerCase(Locale.ROOT);
        try {
            if (name.endsWith(".p12") || name.endsWith(".pfx")) {
                return Pkcs12.read(file, KeyPassword.of(property, file));
            }
            return name.endsWith(".properties")
                    ? ProviderKey.read(file, KeyPassword.of(property, file))
                    : SigningKey.fromPem(Files.readString(file));
        } catch (IOException unreadable) {
            throw new UnusableKeyFile(property + " names " + file + ", which cannot be read.");
        } catch (InvalidKey | GeneralSecurityException notAKey) {
            throw new UnusableKeyFile(property + " names " + file
                    + ", which holds no Ed25519 key in PKCS#8 PEM, or none" + " that its password opens.");
        }
    }
}
