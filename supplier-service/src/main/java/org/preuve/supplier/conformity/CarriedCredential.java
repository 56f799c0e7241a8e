package org.preuve.supplier.conformity;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.preuve.proofs.credential.CredentialVerifier;
import org.preuve.proofs.credential.KeyResolver;
import org.preuve.proofs.credential.SignatureCheck;
import org.preuve.proofs.credential.SignedDocument;
import org.preuve.proofs.json.CanonicalJson;
import org.preuve.proofs.keys.VerificationKey;
import org.preuve.proofs.keys.VerificationMethod;
import org.preuve.supplier.fields.FieldProblem;
import org.preuve.supplier.fields.Fields;
import tools.jackson.databind.JsonNode;

/**
 * A certifier's credential and the key that was seen with it, as an attestation carries them.
 *
 * @param at JSON pointer of both within the record
 */
record CarriedCredential(String at, SignedDocument signed, CarriedKey key) {

    private static final String CREDENTIAL = "/credential";

    /**
     * Reads what a statement carries under {@code conformity}, whose form is right.
     *
     * @throws org.preuve.proofs.credential.RefusedCredential when the credential is none, with the place within it
     */
    static CarriedCredential read(String at, JsonNode conformity) {
        SignedDocument signed = SignedDocument.parse(CanonicalJson.write(conformity.path("credential")));
        return new CarriedCredential(at, signed, CarriedKey.of(conformity.path("key")));
    }

    /** JSON pointer of a member of the credential; of one in an envelope, as if it stood there without. */
    String place(String member) {
        return at + CREDENTIAL + member;
    }

    /** What is wrong with it as a Digital Conformity Credential. */
    List<FieldProblem> form() {
        Fields document = Fields.of(place(""), signed.document()).open();
        ConformityRules.check(document);
        return document.problems();
    }

    /** Whether this key signed it under this name, which is one of the issuer's. */
    List<FieldProblem> signature() {
        if (!signed.verificationMethod().equals(key.method())) {
            return List.of(new FieldProblem(
                    at + "/key/verificationMethod",
                    "did not sign the credential",
                    signed.verificationMethod().value()));
        }
        return switch (new CredentialVerifier(new GivenKey(key.key())).verify(signed)) {
            case SignatureCheck.Valid valid -> List.of();
            case SignatureCheck.Invalid invalid ->
                List.of(new FieldProblem(place(""), invalid.reason(), "the certifier's signature"));
            case SignatureCheck.UnknownKey unknown ->
                List.of(new FieldProblem(
                        at + "/key/verificationMethod",
                        "is not the issuer's",
                        signed.issuer().value() + "#…"));
        };
    }

    /** Whether it holds now, and until that time, with this much patience for others' clocks. */
    List<FieldProblem> validity(Instant earliest, Instant latest, Instant until) {
        List<FieldProblem> problems = new ArrayList<>();
        if (signed.validFrom().filter(latest::isBefore).isPresent()) {
            problems.add(new FieldProblem(place("/validFrom"), "is in the future", "a credential that is valid now"));
        }
        Optional<Instant> end = signed.validUntil();
        if (end.filter(earliest::isAfter).isPresent()) {
            problems.add(new FieldProblem(place("/validUntil"), "is past", "a credential that is valid now"));
        } else if (end.filter(until::isAfter).isPresent()) {
            problems.add(new FieldProblem(place("/validUntil"), "is before the attestation ends", "at least " + until));
        }
        return problems;
    }

    /** The key whose bytes are given; that it may be named by this issuer is asked before. */
    private record GivenKey(VerificationKey key) implements KeyResolver {

        @Override
        public Optional<VerificationKey> resolve(VerificationMethod method) {
            return Optional.of(key);
        }
    }
}
