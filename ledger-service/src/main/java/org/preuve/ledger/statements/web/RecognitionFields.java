package org.preuve.ledger.statements.web;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.preuve.ledger.doors.Fields;
import org.preuve.ledger.doors.TextForm;
import org.preuve.ledger.organisation.Organisation;
import org.preuve.proofs.keys.Did;
import org.preuve.proofs.keys.VerificationKey;
import org.preuve.proofs.keys.VerificationMethod;

/** Whose word the organisation takes, by which keys, for what, and on what grounds. Never its own. */
final class RecognitionFields {

    private static final int LONGEST_NAME = 200;
    private static final int LONGEST_REASON = 1000;
    private static final int MOST_KEYS = 10;
    private static final int MOST_SCHEMES = 20;
    private static final int MOST_CRITERIA = 50;

    private RecognitionFields() {}

    static void check(Fields recognition, Organisation organisation, LocalDate today) {
        Fields party = recognition.object("party");
        Optional<Did> did = party.someText("id", Forms.DID).map(Did::parse);
        if (did.filter(organisation.did()::equals).isPresent()) {
            party.refuse("id", "is the organisation itself", "another party");
        }
        party.text("name", LONGEST_NAME);
        party.optionalText("country", Forms.COUNTRY);
        party.nothingElse();
        keys(recognition.objects("keys", 1, MOST_KEYS), did, organisation);
        if (recognition.has("schemes")) {
            recognition.texts("schemes", 1, MOST_SCHEMES, TextForm.upTo(LONGEST_NAME));
        }
        recognition.optionalObject("accreditation").ifPresent(accreditation -> accreditation(accreditation, today));
        recognition.text("reason", LONGEST_REASON);
    }

    /** Each under the party's own name; a did:key is its only key. */
    private static void keys(List<Fields> keys, Optional<Did> party, Organisation organisation) {
        Set<VerificationMethod> named = new HashSet<>();
        for (Fields key : keys) {
            Optional<VerificationMethod> method =
                    key.someText("verificationMethod", Forms.METHOD).map(VerificationMethod::parse);
            Optional<VerificationKey> value =
                    key.someText("publicKeyMultibase", Forms.KEY).map(VerificationKey::ofMultibase);
            key.nothingElse();
            if (method.isPresent()
                    && party.filter(did -> !did.equals(method.get().did())).isPresent()) {
                key.refuse("verificationMethod", "is not a key of that party", party.get() + "#…");
            }
            if (method.isPresent() && !named.add(method.get())) {
                key.refuse("verificationMethod", "is named twice", "each key once");
            }
            if (value.filter(organisation.key()::equals).isPresent()) {
                key.refuse("publicKeyMultibase", "is the organisation's own key", "the party's key");
            }
            party.flatMap(Did::key).ifPresent(only -> isOnly(key, only, method, value));
        }
    }

    private static void isOnly(
            Fields key, VerificationKey only, Optional<VerificationMethod> method, Optional<VerificationKey> value) {
        if (value.filter(other -> !other.equals(only)).isPresent()) {
            key.refuse("publicKeyMultibase", "is not the key of that did:key", only.multibase());
        }
        VerificationMethod right = VerificationMethod.ofKey(only);
        if (method.filter(other -> other.did().equals(right.did()) && !other.equals(right))
                .isPresent()) {
            key.refuse("verificationMethod", "is not the name of that did:key's key", right.value());
        }
    }

    private static void accreditation(Fields accreditation, LocalDate today) {
        accreditation.text("body", LONGEST_NAME);
        accreditation.text("number", LONGEST_NAME);
        accreditation.texts("criteria", 1, MOST_CRITERIA, Forms.SLUG);
        if (accreditation.has("validUntil")
                && accreditation.someDate("validUntil").filter(today::isAfter).isPresent()) {
            accreditation.refuse("validUntil", "is past", "today or later");
        }
        accreditation.nothingElse();
    }
}
