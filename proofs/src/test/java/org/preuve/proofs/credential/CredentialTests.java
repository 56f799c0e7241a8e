package org.preuve.proofs.credential;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.preuve.proofs.credential.RefusedCredential.Reason;
import org.preuve.proofs.json.CanonicalJson;
import org.preuve.proofs.keys.Did;
import org.preuve.proofs.keys.SigningKey;
import org.preuve.proofs.keys.VerificationMethod;
import tools.jackson.databind.node.ObjectNode;

class CredentialTests {
    private final CredentialVerifier verifier = new CredentialVerifier(KeyResolver.didKeys());

    @Test
    void saysWhatItsAuthorSigned() {
        Credential credential = Credential.parse(Samples.signed().bytes());

        assertThat(credential.id()).isEqualTo(Samples.ID);
        assertThat(credential.kind()).isEqualTo(RecordKind.ATTESTATION);
        assertThat(credential.issuer()).isEqualTo(Did.ofKey(Samples.KEY.verificationKey()));
        assertThat(credential.verificationMethod()).isEqualTo(VerificationMethod.ofKey(Samples.KEY.verificationKey()));
        assertThat(credential.validFrom()).contains(Samples.NOW);
        assertThat(credential.validUntil()).contains(Instant.parse("2027-11-01T08:00:00Z"));
        assertThat(credential.subject().get("topic").stringValue()).isEqualTo("E5");
        assertThat(credential.challenge()).isEmpty();
        assertThat(credential.domain()).isEmpty();
        assertThat(verifier.verify(credential)).isEqualTo(new SignatureCheck.Valid(Samples.KEY.verificationKey()));
    }

    @Test
    void hasCanonicalBytesHoweverItWasWritten() {
        Credential signed = Samples.signed();
        byte[] indented = signed.document().toPrettyString().getBytes(UTF_8);

        assertThat(Credential.parse(indented).bytes())
                .isEqualTo(signed.bytes())
                .isEqualTo(CanonicalJson.write(signed.document()));
        assertThat(verifier.verify(Credential.parse(indented))).isInstanceOf(SignatureCheck.Valid.class);
    }

    @Test
    void cannotBeChangedByItsReaders() {
        Credential signed = Samples.signed();
        byte[] before = signed.bytes();

        signed.bytes()[0] = 'x';
        signed.document().put("name", "another");
        signed.subject().put("conforms", false);

        assertThat(signed.bytes()).isEqualTo(before);
        assertThat(signed.document()).isEqualTo(CanonicalJson.parse(before));
        assertThat(verifier.verify(signed)).isInstanceOf(SignatureCheck.Valid.class);
    }

    @Test
    void signsChallengeAndDomainToo() {
        Credential signed =
                Samples.signer(Samples.KEY).sign(Samples.draft(), new ProofOptions("c-1", "localhost:8080"));
        assertThat(signed.challenge()).contains("c-1");
        assertThat(signed.domain()).contains("localhost:8080");
        assertThat(verifier.verify(signed)).isInstanceOf(SignatureCheck.Valid.class);

        ObjectNode replayed = signed.document();
        replayed.get("proof").asObject().put("challenge", "c-2");
        assertThat(verifier.verify(Credential.parse(CanonicalJson.write(replayed))))
                .isInstanceOf(SignatureCheck.Invalid.class);
    }

    @Test
    void leavesTheDraftAsItWas() {
        ObjectNode draft = Samples.draft();
        Samples.signer(Samples.KEY).sign(draft);
        assertThat(draft).isEqualTo(Samples.draft());
    }

    @Test
    void takesAnIssuerThatIsAnObjectWithAnId() {
        ObjectNode draft = Samples.draft();
        String did = draft.get("issuer").stringValue();
        draft.putObject("issuer").put("id", did).put("name", "Filature du Nord");
        Credential signed = Samples.signer(Samples.KEY).sign(draft);
        assertThat(signed.issuer().value()).isEqualTo(did);
        assertThat(verifier.verify(signed)).isInstanceOf(SignatureCheck.Valid.class);
    }

    @Test
    void asksTheNextResolverForAKeyThatTheFirstDoesNotKnow() {
        Did site = Did.parse("did:web:example.com");
        VerificationMethod method = VerificationMethod.of(site, Samples.KEY.verificationKey());
        ObjectNode draft = Samples.draft().put("issuer", site.value());
        Credential signed = new CredentialSigner(Samples.KEY, method, Samples.CLOCK).sign(draft);

        assertThat(verifier.verify(signed)).isEqualTo(new SignatureCheck.UnknownKey(method));
        KeyResolver pinned = KeyResolver.didKeys()
                .or(asked -> asked.equals(method)
                        ? java.util.Optional.of(Samples.KEY.verificationKey())
                        : java.util.Optional.empty());
        assertThat(new CredentialVerifier(pinned).verify(signed)).isInstanceOf(SignatureCheck.Valid.class);
    }

    @Test
    void isInvalidUnderAnotherKey() {
        SigningKey other = Samples.key(2);
        CredentialVerifier wrong = new CredentialVerifier(method -> java.util.Optional.of(other.verificationKey()));
        assertThat(wrong.verify(Samples.signed())).isInstanceOf(SignatureCheck.Invalid.class);
    }

    @Test
    void isNotSignedInAnothersName() {
        assertThatExceptionOfType(RefusedCredential.class)
                .isThrownBy(() -> Samples.signer(Samples.key(2)).sign(Samples.draft()))
                .satisfies(refused -> {
                    assertThat(refused.reason()).isEqualTo(Reason.NOT_THE_ISSUERS_KEY);
                    assertThat(refused.at()).isEqualTo("/issuer");
                });
    }

    @Test
    void isNotSignedTwice() {
        assertThatExceptionOfType(RefusedCredential.class)
                .isThrownBy(
                        () -> Samples.signer(Samples.KEY).sign(Samples.signed().document()))
                .satisfies(refused -> assertThat(refused.reason()).isEqualTo(Reason.ALREADY_SIGNED));
    }

    @Test
    void showsNothingSecretOfASigningKey() {
        assertThat(Samples.KEY.toString())
                .isEqualTo("signing key of " + Samples.KEY.verificationKey().multibase());
    }
}
