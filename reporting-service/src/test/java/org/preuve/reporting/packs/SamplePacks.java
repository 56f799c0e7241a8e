package org.preuve.reporting.packs;

import java.net.URI;
import java.time.Clock;
import org.preuve.proofs.credential.CredentialSigner;
import org.preuve.reporting.neighbours.Author;
import org.preuve.reporting.organisation.Organisation;
import org.preuve.reporting.rules.PackText;
import org.preuve.reporting.rules.RulePacks;
import tools.jackson.databind.node.ObjectNode;

/** The release's packs, and versions of them that nobody has switched on. */
public final class SamplePacks {

    static final Author AUTHOR = Author.organisation(1);
    static final Organisation ORGANISATION = organisation(AUTHOR);

    private SamplePacks() {}

    static Organisation organisation(Author author) {
        return new Organisation(
                author.did(), "Maison Lys", author.key().verificationKey(), URI.create("http://localhost:8080"));
    }

    static SignPacks signing(Author author, Clock clock) {
        return new SignPacks(organisation(author), new CredentialSigner(author.key(), author.method(), clock), clock);
    }

    /** A pack of the release under another version, otherwise as it is. */
    static ObjectNode version(String version) {
        return RulePacks.bundled().texts().getFirst().tree().put("version", version);
    }

    static PackText text(String version) {
        return PackText.of(version(version));
    }

    static PackName name(PackText text) {
        return new PackName(text.id(), text.version());
    }
}
