package org.preuve.quickstart.launch;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import org.preuve.proofs.note.NoteSigner;
import org.preuve.proofs.note.Origin;
import org.preuve.quickstart.keys.Keychain;

/**
 * What makes this installation the same one on every start: its data directory and its public address, which stands in
 * the organisation's DID and in the log's name and so in every record and receipt.
 */
public record Installation(Path data, Ports ports) {

    public static final String ORGANISATION = "Maison Lys";

    public String publicUrl() {
        return "http://localhost:" + ports.gateway();
    }

    public String issuer() {
        return "http://localhost:" + ports.signIn();
    }

    public String did() {
        return "did:web:localhost%3A" + ports.gateway();
    }

    public Origin origin() {
        return new Origin("localhost:" + ports.gateway() + "/log");
    }

    public Keychain keychain() {
        return new Keychain(data.resolve("keys"), new SecureRandom());
    }

    /** The log's verifier key, from its private key: reporting must not learn it from the ledger that it checks. */
    public String vkey() {
        return new NoteSigner(origin(), keychain().key("log")).logKey().toString();
    }

    Path database() {
        return data.resolve("mongo");
    }

    /** @throws CannotStart when this data was made under another address */
    void refuseAnotherAddress() {
        var kept = keychain().text("public-url", this::publicUrl);
        if (!kept.equals(publicUrl())) {
            throw new CannotStart("The data in " + data.toAbsolutePath() + " belongs to " + kept
                    + ", which stands in its records; " + "start it there, or give " + publicUrl()
                    + " a data directory of its own (--quickstart.data=…).");
        }
    }

    void createKeys() {
        keychain().keyFile("organisation");
        keychain().keyFile("log");
        keychain().postQuantumKeyFile("log-ml-dsa-44");
        keychain().keyFile("webhooks");
    }

    void createDirectory() {
        try {
            Files.createDirectories(data);
        } catch (IOException failed) {
            throw new UncheckedIOException("Cannot create " + data.toAbsolutePath(), failed);
        }
    }
}
