package org.preuve.ledger.keyfile;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.Key;
import java.security.KeyStore;
import java.security.UnrecoverableKeyException;
import java.security.interfaces.EdECPrivateKey;
import java.util.Collections;
import org.preuve.proofs.keys.SigningKey;

/** The one Ed25519 key of a PKCS#12 file (RFC 7292). */
final class Pkcs12 {

    private Pkcs12() {}

    static SigningKey read(Path file, char[] password) throws IOException, GeneralSecurityException {
        KeyStore store = KeyStore.getInstance("PKCS12");
        try (InputStream content = Files.newInputStream(file)) {
            store.load(content, password);
        } catch (IOException notOpened) {
            if (notOpened.getCause() instanceof UnrecoverableKeyException wrongPassword) {
                throw wrongPassword;
            }
            throw notOpened;
        }
        for (String alias : Collections.list(store.aliases())) {
            Key key = store.getKey(alias, password);
            if (key instanceof EdECPrivateKey edwards && edwards.getBytes().isPresent()) {
                return SigningKey.fromSeed(edwards.getBytes().get());
            }
        }
        throw new UnrecoverableKeyException("no Ed25519 key");
    }
}
