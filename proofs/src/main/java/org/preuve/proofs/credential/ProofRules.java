package org.preuve.proofs.credential;

import java.util.Optional;
import java.util.Set;
import org.preuve.proofs.credential.RefusedCredential.Reason;
import org.preuve.proofs.keys.Did;
import org.preuve.proofs.keys.InvalidKey;
import org.preuve.proofs.keys.Multibase;
import org.preuve.proofs.keys.VerificationMethod;

/**
 * The proof of a record, read and checked but for the signature itself (VC Data Integrity 1.0 §2.1, eddsa-jcs-2022
 * §3.3). Where the specification lets a document gain contexts after it was signed, a record may not: the proof repeats
 * the document's own.
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
record ProofRules(VerificationMethod method, byte[] signature, Optional<String> challenge, Optional<String> domain) {
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
     * Reads and checks the proof of {@code document}, which {@code issuer} issued.
     *
     * @throws RefusedCredential at the first rule that it breaks
     */
    static ProofRules read(Located document, Did issuer) {
        Located proof = document.member("proof");
        if (proof.isArray()) {
            throw proof.refused(Reason.SEVERAL_PROOFS, "must be one object, not a list");
        }
        if (!proof.isObject()) {
            throw proof.refused(Reason.PROOF_MISSING, "must be an object: the record is not signed");
        }
        proof.refuseMembersBeyond(PROPERTIES, Reason.PROOF_PROPERTY);
        require(proof.member("type"), EddsaJcs2022.PROOF_TYPE, Reason.PROOF_TYPE);
        require(proof.member("cryptosuite"), EddsaJcs2022.CRYPTOSUITE, Reason.CRYPTOSUITE);
        require(proof.member("proofPurpose"), EddsaJcs2022.PROOF_PURPOSE, Reason.PROOF_PURPOSE);
        proof.member("created").time(Reason.PROOF_CREATED);
        Located context = proof.member("@context");
        if (context.isAbsent() || !document.member("@context").equalsNode(context)) {
            throw context.refused(Reason.PROOF_CONTEXT, "must repeat the @context of the record");
        }
        return new ProofRules(
                method(proof.member("verificationMethod"), issuer),
                signature(proof.member("proofValue")),
                option(proof.member("challenge")),
                option(proof.member("domain")));
    }

    private static void require(Located member, String wanted, Reason reason) {
        if (!member.is(wanted)) {
            throw member.refused(reason, "must be " + wanted);
        }
    }

    private static VerificationMethod method(Located member, Did issuer) {
        String text = member.text(Reason.VERIFICATION_METHOD, "must name the key, as did:…#…");
        try {
            if (text.startsWith(issuer.value() + "#")) {
                return new VerificationMethod(
                        issuer, text.substring(issuer.value().length() + 1));
            }
            VerificationMethod other = VerificationMethod.parse(text);
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
