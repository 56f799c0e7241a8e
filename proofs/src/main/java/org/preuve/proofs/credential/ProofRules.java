package org.preuve.proofs.credential;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.preuve.proofs.credential.RefusedCredential.Reason;
import org.preuve.proofs.keys.Did;
import org.preuve.proofs.keys.InvalidKey;
import org.preuve.proofs.keys.Multibase;
import org.preuve.proofs.keys.VerificationMethod;

/**
 * A proof of a record, read and checked but for the signature itself (VC Data Integrity 1.0 §2.1, eddsa-jcs-2022 §3.3).
 * Where the specification lets a document gain contexts after it was signed, a record may not: the proof repeats the
 * document's own. Key records may carry a set of proofs (§2.1.1), all over the same document.
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
record ProofRules(RecordSignature statement, byte[] signature) {
    private static final int MOST_PROOFS = 4;
    private static final int SIGNATURE_BYTES = 64;
    private static final Set<String> PROPERTIES = Set.of(
            "@context",
            "id",
            "type",
            "cryptosuite",
            "created",
            "verificationMethod",
            "proofPurpose",
            "challenge",
            "domain",
            "nonce",
            "proofValue");

    /**
     * Reads and checks the proofs of {@code document}, of which {@code record} is read already: one or more.
     *
     * @throws RefusedCredential at the first rule that one breaks
     */
    static List<ProofRules> read(Located document, RecordRules record) {
        Located proof = document.member("proof");
        boolean isKeyRecord = record.kind() == RecordKind.KEY;
        if (!proof.isArray()) {
            return List.of(readOne(document, proof, record.issuer(), isKeyRecord));
        }
        if (!isKeyRecord || proof.size() == 0 || proof.size() > MOST_PROOFS) {
            throw proof.refused(
                    Reason.PROOF_SET, "must be one object; only a key record has a list, of 1 to " + MOST_PROOFS);
        }
        List<ProofRules> proofs = new ArrayList<>();
        for (int i = 0; i < proof.size(); i++) {
            ProofRules read = readOne(document, proof.element(i), record.issuer(), true);
            if (proofs.stream().anyMatch(read::isOfSameKey)) {
                throw proof.element(i).refused(Reason.PROOF_SET, "must be of another key than those before it");
            }
            proofs.add(read);
        }
        return proofs;
    }

    /**
     * Reads and checks the one proof of a {@code document} that is no record.
     *
     * @throws RefusedCredential at the first rule that it breaks
     */
    static ProofRules readOnly(Located document, Did issuer) {
        return readOne(document, document.member("proof"), issuer, false);
    }

    private static ProofRules readOne(Located document, Located proof, Did issuer, boolean isKeyRecord) {
        if (!proof.isObject()) {
            throw proof.refused(Reason.PROOF_MISSING, "must be an object: the record is not signed");
        }
        proof.refuseMembersBeyond(PROPERTIES, Reason.PROOF_PROPERTY);
        require(proof.member("type"), EddsaJcs2022.PROOF_TYPE, Reason.PROOF_TYPE);
        require(proof.member("cryptosuite"), EddsaJcs2022.CRYPTOSUITE, Reason.CRYPTOSUITE);
        require(proof.member("proofPurpose"), EddsaJcs2022.PROOF_PURPOSE, Reason.PROOF_PURPOSE);
        Optional<Instant> created = proof.member("created").time(Reason.PROOF_CREATED);
        Located context = proof.member("@context");
        if (context.isAbsent() || !document.member("@context").equalsNode(context)) {
            throw context.refused(Reason.PROOF_CONTEXT, "must repeat the @context of the record");
        }
        RecordSignature statement = new RecordSignature(
                method(proof.member("verificationMethod"), issuer, isKeyRecord),
                created,
                option(proof.member("challenge")),
                option(proof.member("domain")));
        return new ProofRules(statement, signature(proof.member("proofValue")));
    }

    /**
     * Whether a record may name this key at all: its issuer's own, or a did:key that a did:key issuer may have taken in, or
     * that a key record is about. Whether it was entitled is what the log says.
     */
    static boolean mayName(VerificationMethod method, Did issuer, boolean isKeyRecord) {
        return method.did().equals(issuer) || (method.did().isKey() && (issuer.isKey() || isKeyRecord));
    }

    private boolean isOfSameKey(ProofRules other) {
        return statement.verificationMethod().equals(other.statement.verificationMethod());
    }

    private static void require(Located member, String wanted, Reason reason) {
        if (!member.is(wanted)) {
            throw member.refused(reason, "must be " + wanted);
        }
    }

    static VerificationMethod method(Located member, Did issuer, boolean isKeyRecord) {
        String text = member.text(Reason.VERIFICATION_METHOD, "must name the key, as did:…#…");
        try {
            if (text.startsWith(issuer.value() + "#")) {
                return new VerificationMethod(
                        issuer, text.substring(issuer.value().length() + 1));
            }
            VerificationMethod other = VerificationMethod.parse(text);
            if (mayName(other, issuer, isKeyRecord)) {
                return other;
            }
            throw member.refused(
                    Reason.NOT_THE_ISSUERS_KEY, "is a key of " + other.did() + ", but the issuer is " + issuer);
        } catch (InvalidKey e) {
            throw member.refused(Reason.VERIFICATION_METHOD, "must name the key, as did:…#…: " + e.getMessage());
        }
    }

    private static byte[] signature(Located member) {
        String expected = "must be z and the base58btc form of 64 bytes";
        try {
            byte[] signature = Multibase.decodeBase58btc(member.text(Reason.PROOF_VALUE, expected));
            if (signature.length == SIGNATURE_BYTES) {
                return signature;
            }
        } catch (InvalidKey e) {
            throw member.refused(Reason.PROOF_VALUE, expected);
        }
        throw member.refused(Reason.PROOF_VALUE, expected);
    }

    private static Optional<String> option(Located member) {
        return member.isAbsent() ? Optional.empty() : Optional.of(member.text(Reason.PROOF_OPTION, "must be one text"));
    }
}
