package org.preuve.reporting.following;

import java.util.Optional;
import org.preuve.proofs.credential.Credential;
import org.preuve.proofs.credential.CredentialVerifier;
import org.preuve.proofs.credential.RefusedCredential;
import org.preuve.proofs.credential.SignatureCheck;
import org.preuve.proofs.credential.SignedDocument;
import org.preuve.proofs.json.CanonicalJson;
import org.preuve.proofs.keys.Did;
import org.preuve.proofs.keys.VerificationMethod;
import org.preuve.reporting.following.FollowedRecord.Validity;
import tools.jackson.databind.JsonNode;

/**
 * A certifier's credential that a record carries, and whose signature holds under the key that the record names. That this key is the
 * certifier's is the author's word alone: only a {@link Recognition} makes more of it.
 *
 * @param validity of the credential; whether it was revoked is not asked
 */
public record Conformity(Did issuer, PartyKey key, Validity validity) {

    private static final String TYPE = "DigitalConformityCredential";

    /** Checks the signature again, from the record alone. Empty where it does not hold, or nobody else than the record's author signed. */
    static Optional<Conformity> read(JsonNode conformity, Credential record) {
        return PartyKey.read(conformity.path("key"))
                .filter(key -> !isNameOf(record.verificationMethod(), key))
                .flatMap(key -> document(conformity.path("credential"))
                        .filter(document -> !document.issuer().equals(record.issuer()))
                        .filter(document -> isSignedBy(key, document))
                        .map(document -> new Conformity(
                                document.issuer(), key, new Validity(document.validFrom(), document.validUntil()))));
    }

    /** Methods are named by their keys, so one key is known under every DID that uses it. */
    private static boolean isNameOf(VerificationMethod method, PartyKey key) {
        return method.fragment().equals(key.key().multibase());
    }

    private static Optional<SignedDocument> document(JsonNode credential) {
        if (!credential.isObject()) {
            return Optional.empty();
        }
        try {
            return Optional.of(SignedDocument.parse(CanonicalJson.write(credential)))
                    .filter(document -> Members.each(document.document().path("type"), Optional::of)
                            .contains(TYPE));
        } catch (RefusedCredential none) {
            return Optional.empty();
        }
    }

    private static boolean isSignedBy(PartyKey key, SignedDocument document) {
        return new CredentialVerifier(method -> Optional.of(key.key()).filter(named -> method.equals(key.method())))
                        .verify(document)
                instanceof SignatureCheck.Valid;
    }
}
