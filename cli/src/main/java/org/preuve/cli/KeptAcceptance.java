package org.preuve.cli;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Optional;
import org.preuve.proofs.keys.Did;
import org.preuve.proofs.keys.SigningKey;
import org.preuve.proofs.log.Hash;

/**
 * What accepts an invitation, kept beside the key from before it is sent: when the answer is lost, the very
 * same is sent again, and gets the answer of the first time.
 */
final class KeptAcceptance {
    private static final int NAME_LENGTH = 16;

    private final Path path;

    /** The name of the file shows nothing of the link, which is a secret. */
    KeptAcceptance(Path key, URI link) {
        String name = Hash.sha256(link.toString().getBytes(StandardCharsets.UTF_8))
                .hex()
                .substring(0, NAME_LENGTH);
        this.path = key.resolveSibling(key.getFileName() + ".acceptance-" + name + ".json");
    }

    /** What was sent before, if anything was. */
    Optional<Acceptance> find(SigningKey key) {
        if (!new LocalFile(path).exists()) {
            return Optional.empty();
        }
        Acceptance kept = Acceptance.of(new LocalFile(path).json());
        if (!kept.record().issuer().equals(Did.ofKey(key.verificationKey()))) {
            throw new CommandRefused(path + " is an acceptance by another key: put it elsewhere.");
        }
        return Optional.of(kept);
    }

    Acceptance keep(Acceptance acceptance) {
        new LocalFile(path).create(acceptance.json());
        return acceptance;
    }
}
