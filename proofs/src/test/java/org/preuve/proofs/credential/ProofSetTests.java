package org.preuve.proofs.credential;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.preuve.proofs.credential.RefusedCredential.Reason;
import org.preuve.proofs.credential.SignatureCheck.Invalid;
import org.preuve.proofs.credential.SignatureCheck.UnknownKey;
import org.preuve.proofs.credential.SignatureCheck.Valid;
import org.preuve.proofs.json.CanonicalJson;
import org.preuve.proofs.keys.Did;
import org.preuve.proofs.keys.SigningKey;
import org.preuve.proofs.keys.VerificationMethod;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

class ProofSetTests {
    private static final Did SITE = Did.parse("did:web:example.com");
    private static final SigningKey OLD = Samples.key(1);
    private static final SigningKey NEW = Samples.key(2);

    private final Credential twice = signer(NEW).alsoSign(signer(OLD).sign(draft(RecordKind.KEY)));

    private final CredentialVerifier both = new CredentialVerifier(KeyResolver.didKeys()
            .or(asked -> List.of(OLD, NEW).stream()
                    .filter(key -> method(key).equals(asked))
                    .map(SigningKey::verificationKey)
                    .findFirst()));

    @Test
    void eachProofIsOverTheDocumentWithoutAnyProof() {
        assertThat(twice.proofs())
                .extracting(RecordSignature::verificationMethod)
                .containsExactly(method(OLD), method(NEW));
        assertThat(twice.verificationMethod()).isEqualTo(method(OLD));
        assertThat(twice.proofs().getFirst().created()).contains(Samples.NOW);
        assertThat(both.verify(twice)).isEqualTo(new Valid(OLD.verificationKey()));
        assertThat(both.verifyEach(twice))
                .containsExactly(new Valid(OLD.verificationKey()), new Valid(NEW.verificationKey()));
        Credential alone = signer(NEW).sign(draft(RecordKind.KEY));
        assertThat(twice.document().get("proof").get(1))
                .isEqualTo(alone.document().get("proof"));
    }

    @Test
    void theOrderOfProofsDoesNotMatter() {
        Credential swapped = changed(proofs -> proofs.add(proofs.remove(0)));
        assertThat(swapped.verificationMethod()).isEqualTo(method(NEW));
        assertThat(both.verify(swapped)).isEqualTo(new Valid(NEW.verificationKey()));
    }

    @Test
    void readsBackWhatItWrote() {
        Credential read = Credential.parse(twice.bytes());
        assertThat(read.bytes()).isEqualTo(twice.bytes());
        assertThat(both.verify(read)).isInstanceOf(Valid.class);
    }

    @Test
    void oneProofThatDoesNotHoldSpoilsTheSet() {
        Credential swappedValues = changed(proofs -> {
            String first = proofs.get(0).get("proofValue").stringValue();
            ((ObjectNode) proofs.get(0)).set("proofValue", proofs.get(1).get("proofValue"));
            ((ObjectNode) proofs.get(1)).put("proofValue", first);
        });
        assertThat(both.verify(swappedValues)).isInstanceOf(Invalid.class);
        Credential secondBad = changed(proofs -> ((ObjectNode) proofs.get(1)).put("created", "2026-11-01T08:00:01Z"));
        assertThat(both.verifyEach(secondBad)).hasExactlyElementsOfTypes(Valid.class, Invalid.class);
        assertThat(both.verify(secondBad)).isInstanceOf(Invalid.class);
        CredentialVerifier oldOnly = new CredentialVerifier(
                asked -> Optional.of(asked).filter(method(OLD)::equals).map(method -> OLD.verificationKey()));
        assertThat(oldOnly.verify(twice)).isEqualTo(new UnknownKey(method(NEW)));
    }

    @Test
    void aChangedSubjectSpoilsEveryProof() {
        ObjectNode document = twice.document();
        ((ObjectNode) document.get("credentialSubject")).put("type", "Kay");
        assertThat(both.verifyEach(Credential.parse(CanonicalJson.write(document))))
                .hasOnlyElementsOfType(Invalid.class);
    }

    @Test
    void onlyKeyRecordsHaveASet() {
        for (RecordKind kind : RecordKind.values()) {
            if (kind != RecordKind.KEY) {
                Credential once = signer(OLD).sign(draft(kind));
                refused(Reason.PROOF_SET, () -> signer(NEW).alsoSign(once));
            }
        }
    }

    @Test
    void aSetHasOneToFourProofsOfDifferentKeys() {
        Credential four = otherKey(4).alsoSign(otherKey(3).alsoSign(twice));
        assertThat(four.proofs()).hasSize(4);
        refused(Reason.PROOF_SET, () -> otherKey(5).alsoSign(four));
        refused(Reason.PROOF_SET, () -> signer(OLD).alsoSign(twice));
        refused(Reason.PROOF_SET, () -> changed(ArrayNode::removeAll));
        assertThat(changed(proofs -> proofs.remove(1)).proofs()).hasSize(1);
        refused(Reason.PROOF_MISSING, () -> changed(proofs -> proofs.add("z")));
        refused(Reason.PROOF_MISSING, () -> changed(proofs -> proofs.addArray()));
    }

    @Test
    void aDidKeysRecordMayNameAnotherDidKeyButNobodyTakesThatOnTrust() {
        SigningKey author = Samples.KEY;
        Credential inItsName = new CredentialSigner(
                        NEW,
                        VerificationMethod.ofKey(NEW.verificationKey()),
                        Samples.CLOCK,
                        Did.ofKey(author.verificationKey()))
                .sign(Samples.draft());
        assertThat(new CredentialVerifier(KeyResolver.didKeys()).verify(inItsName))
                .isEqualTo(new UnknownKey(VerificationMethod.ofKey(NEW.verificationKey())));
        assertThat(new CredentialVerifier(method -> Optional.of(NEW.verificationKey())).verify(inItsName))
                .isInstanceOf(UnknownKey.class);
    }

    @Test
    void aSiteIsSignedForByItsOwnKeysOnly() {
        CredentialSigner stranger = new CredentialSigner(
                NEW, VerificationMethod.of(Did.parse("did:web:other.example"), NEW.verificationKey()), Samples.CLOCK);
        refused(Reason.NOT_THE_ISSUERS_KEY, () -> stranger.alsoSign(twice));
        CredentialSigner foreign =
                new CredentialSigner(NEW, VerificationMethod.ofKey(NEW.verificationKey()), Samples.CLOCK, SITE);
        refused(Reason.NOT_THE_ISSUERS_KEY, () -> foreign.sign(draft(RecordKind.EVIDENCE)));
    }

    private Credential changed(Consumer<ArrayNode> change) {
        ObjectNode document = twice.document();
        change.accept((ArrayNode) document.get("proof"));
        return Credential.parse(CanonicalJson.write(document));
    }

    private static ObjectNode draft(RecordKind kind) {
        return CredentialDraft.of(
                new RecordId(new UUID(1, 2)),
                kind,
                SITE,
                Samples.NOW,
                null,
                JsonNodeFactory.instance.objectNode().put("type", "Key"));
    }

    private static CredentialSigner signer(SigningKey key) {
        return new CredentialSigner(key, method(key), Samples.CLOCK);
    }

    /** A did:key beside the issuer's own, as a log's key is. */
    private static CredentialSigner otherKey(int number) {
        return Samples.signer(Samples.key(number));
    }

    private static VerificationMethod method(SigningKey key) {
        return VerificationMethod.of(SITE, key.verificationKey());
    }

    private static void refused(Reason reason, Runnable call) {
        assertThatExceptionOfType(RefusedCredential.class)
                .isThrownBy(call::run)
                .satisfies(refused -> assertThat(refused.reason()).isEqualTo(reason));
    }
}
