package org.preuve.reporting.packs;

import java.util.Optional;
import org.preuve.proofs.audit.KeyRecord;
import org.preuve.proofs.credential.CredentialVerifier;
import org.preuve.proofs.credential.SignatureCheck;
import org.preuve.proofs.credential.SignatureCheck.Valid;
import org.preuve.proofs.keys.VerificationKey;
import org.preuve.proofs.keys.VerificationMethod;
import org.preuve.reporting.following.AuthorKeyStore;
import org.preuve.reporting.organisation.Organisation;
import org.preuve.reporting.rules.PackText;

/** Decides whether what the database holds of packs is what the organisation signed, by the key that signs now or by one that the log says it had. */
final class PackVerifier {

    private final Organisation organisation;
    private final AuthorKeyStore keys;
    private final CredentialVerifier signatures;

    PackVerifier(Organisation organisation, AuthorKeyStore keys) {
        this.organisation = organisation;
        this.keys = keys;
        this.signatures = new CredentialVerifier(this::resolve);
    }

    private Optional<VerificationKey> resolve(VerificationMethod method) {
        return method.equals(organisation.verificationMethod())
                ? Optional.of(organisation.key())
                : keys.of(organisation.did()).stream()
                        .flatMap(known -> KeyRecord.of(known.record()).stream())
                        .filter(KeyRecord.Entitlement.class::isInstance)
                        .map(KeyRecord.Entitlement.class::cast)
                        .filter(known -> known.method().equals(method))
                        .map(KeyRecord.Entitlement::key)
                        .findFirst();
    }

    /** @throws PackRefusal.DoesNotCheck when it is not as it was signed */
    void require(SignedPack pack) {
        require(pack.name(), signatures.verify(pack.signed()));
        String digest = pack.signed()
                .document()
                .path("credentialSubject")
                .path("digest")
                .asString("");
        PackText text = pack.text();
        if (!digest.equals(text.digest().multihash())) {
            throw new PackRefusal.DoesNotCheck(pack.name(), "its content has another digest.");
        }
    }

    /** @throws PackRefusal.DoesNotCheck when it is not as it was signed */
    void require(Adoption adoption) {
        require(adoption.pack(), signatures.verify(adoption.signed()));
        var said = adoption.signed().subject().path("pack");
        boolean isThis = adoption.first() != adoption.signed().subject().has("replaces")
                && said.path("id").asString("").equals(adoption.pack().id())
                && said.path("version").asString("").equals(adoption.pack().version())
                && said.path("digest").asString("").equals(adoption.digest().multihash());
        if (!isThis) {
            throw new PackRefusal.DoesNotCheck(adoption.pack(), "its adoption names another.");
        }
    }

    private static void require(PackName name, SignatureCheck check) {
        if (!(check instanceof Valid)) {
            throw new PackRefusal.DoesNotCheck(name, "its signature does not hold.");
        }
    }
}
