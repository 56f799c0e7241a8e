package org.preuve.cli;

import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.preuve.proofs.credential.Credential;
import org.preuve.proofs.credential.CredentialSigner;
import org.preuve.proofs.keys.Did;
import org.preuve.proofs.keys.SigningKey;
import org.preuve.proofs.keys.VerificationMethod;
import picocli.CommandLine.Option;
import tools.jackson.databind.node.ObjectNode;

/** The keys that a user signs with, and in whose name. */
@SuppressWarnings("NullAway.Init") // picocli sets the fields
final class SigningKeys {

    @Option(names = "--key", required = true, paramLabel = "<file>", description = "Your key (PKCS#8 PEM).")
    private Path key;

    @Option(
            names = "--issuer",
            paramLabel = "<did>",
            description =
                    "In whose name, when that is not the key's own did:key: your did:web, or the did:key that took"
                            + " this key in.")
    private @Nullable String issuer;

    @Option(
            names = "--also-key",
            paramLabel = "<file>",
            description = "For a key record: the new key, which signs beside the one that stands. Up to three times.")
    private List<Path> alsoKeys = List.of();

    @Option(
            names = "--log-key",
            paramLabel = "<file>",
            description = "For a record of a log's new key: that key, and once more for the one before it.")
    private List<Path> logKeys = List.of();

    Did author() {
        return issuer == null ? Did.ofKey(read(key).verificationKey()) : Did.parse(issuer);
    }

    /** Signs by every key that was given, the first one first; as a token by that one only. */
    Credential sign(ObjectNode document, boolean asToken, Clock clock) {
        Did author = author();
        CredentialSigner first = signer(read(key), author, clock);
        Credential signed = asToken ? first.signAsToken(document) : first.sign(document);
        List<CredentialSigner> others = new ArrayList<>();
        alsoKeys.forEach(file -> others.add(signer(read(file), author, clock)));
        logKeys.forEach(file -> {
            SigningKey logKey = read(file);
            others.add(signer(logKey, Did.ofKey(logKey.verificationKey()), clock));
        });
        for (CredentialSigner other : others) {
            signed = other.alsoSign(signed);
        }
        return signed;
    }

    private static CredentialSigner signer(SigningKey key, Did author, Clock clock) {
        VerificationMethod method = author.isKey()
                ? VerificationMethod.ofKey(key.verificationKey())
                : VerificationMethod.of(author, key.verificationKey());
        return new CredentialSigner(key, method, clock, author);
    }

    private static SigningKey read(Path file) {
        return SigningKey.fromPem(new LocalFile(file).text());
    }
}
