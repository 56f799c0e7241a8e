package org.preuve.proofs.status;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.preuve.proofs.bundle.TestLedger.MAISON;
import static org.preuve.proofs.bundle.TestLedger.MAISON_KEY;
import static org.preuve.proofs.bundle.TestLedger.NOW;
import static org.preuve.proofs.bundle.TestLedger.SUPPLIER;
import static org.preuve.proofs.bundle.TestLedger.SUPPLIER_KEY;

import java.time.Duration;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.preuve.proofs.bundle.TestLedger;
import org.preuve.proofs.credential.Credential;
import org.preuve.proofs.credential.CredentialVerifier;
import org.preuve.proofs.credential.KeyResolver;
import org.preuve.proofs.credential.RefusedCredential;
import org.preuve.proofs.credential.SignatureCheck.Valid;
import org.preuve.proofs.json.CanonicalJson;
import org.preuve.proofs.status.RefusedStatus.Reason;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

class StatusListCredentialTests {

    private static final StatusListCredential SIGNED = Lists.list(StatusPurpose.REVOCATION, 7);
    private static final ObjectNode SUBJECT =
            JsonNodeFactory.instance.objectNode().put("type", "Claim");

    @Test
    void aSignedListIsReadBackAsItWasMade() {
        StatusListCredential read = StatusListCredential.parse(SIGNED.bytes());
        assertThat(read).isEqualTo(SIGNED);
        assertThat(read.list().id()).isEqualTo(Lists.REVOCATION);
        assertThat(read.list().bits()).isEqualTo(Bitstring.empty().with(7));
        assertThat(read.list().isFor(StatusPurpose.REVOCATION)).isTrue();
        assertThat(read.list().isFor(StatusPurpose.SUSPENSION)).isFalse();
        assertThat(read.validFrom()).isEqualTo(NOW);
        assertThat(read.validUntil()).isEqualTo(NOW.plusSeconds(3600));
    }

    /** Bitstring Status List §2.2: a list may serve several purposes. */
    @Test
    void aListMaySpeakOfSeveralPurposes() {
        StatusList both = new StatusList(Lists.REVOCATION, List.of("suspension", "revocation"), Bitstring.empty());
        StatusListCredential read = StatusListCredential.parse(StatusListCredential.sign(
                        both, NOW, NOW.plusSeconds(1), Duration.ofMinutes(5), TestLedger.signer(SUPPLIER, SUPPLIER_KEY))
                .bytes());
        assertThat(read.list().isFor(StatusPurpose.REVOCATION)).isTrue();
        assertThat(read.list().isFor(StatusPurpose.SUSPENSION)).isTrue();
    }

    @Test
    void onlyWhatItsIssuerSignedIsValid() {
        StatusListCredential ours = Lists.list(StatusPurpose.REVOCATION, TestLedger.signer(SUPPLIER, SUPPLIER_KEY));
        CredentialVerifier verifier = new CredentialVerifier(KeyResolver.didKeys());
        assertThat(verifier.verify(ours.signed())).isInstanceOf(Valid.class);
        assertThat(verifier.verify(SIGNED.signed())).isNotInstanceOf(Valid.class);
        ObjectNode flipped = ours.signed().document();
        ((ObjectNode) flipped.get("credentialSubject"))
                .put("encodedList", Bitstring.empty().with(8).encode());
        assertThat(verifier.verify(
                        StatusListCredential.parse(CanonicalJson.write(flipped)).signed()))
                .isNotInstanceOf(Valid.class);
        assertThatExceptionOfType(RefusedCredential.class)
                .isThrownBy(() -> TestLedger.signer(SUPPLIER, SUPPLIER_KEY).signDocument(unsigned()))
                .withMessageContaining("issuer");
    }

    private static ObjectNode unsigned() {
        ObjectNode document = SIGNED.signed().document();
        document.remove("proof");
        return document;
    }

    @Test
    void aRecordIsNoListAndAListIsNoRecord() {
        assertRefused(json -> {}, TestLedger.key(MAISON, MAISON_KEY).document(), Reason.TYPE);
        assertThatExceptionOfType(RefusedCredential.class).isThrownBy(() -> Credential.parse(SIGNED.bytes()));
    }

    @Test
    void whatIsNoListIsRefusedForItsReason() {
        assertRefused(json -> json.remove("proof"), Reason.NOT_A_CREDENTIAL);
        assertRefused(json -> json.put("more", 1), Reason.NOT_A_CREDENTIAL);
        assertRefused(json -> json.putArray("@context").add("https://example.com"), Reason.NOT_A_CREDENTIAL);
        assertRefused(json -> json.put("type", "VerifiableCredential"), Reason.NOT_A_CREDENTIAL);
        assertRefused(json -> json.putArray("type").add("VerifiableCredential"), Reason.TYPE);
        assertRefused(json -> json.remove("id"), Reason.ADDRESS);
        assertRefused(json -> json.put("id", "status/3"), Reason.NOT_A_CREDENTIAL, Reason.ADDRESS);
        assertRefused(json -> json.remove("validFrom"), Reason.VALIDITY);
        assertRefused(json -> json.remove("validUntil"), Reason.VALIDITY);
        assertRefused(json -> json.put("validFrom", "2026-11-02T08:30:01Z"), Reason.VALIDITY);
        assertRefused(json -> subject(json).put("type", "List"), Reason.TYPE);
        assertRefused(json -> subject(json).put("ttl", -1), Reason.TTL);
        assertRefused(json -> subject(json).put("ttl", "300000"), Reason.TTL);
        assertRefused(json -> subject(json).remove("statusPurpose"), Reason.PURPOSE);
        assertRefused(json -> subject(json).putArray("statusPurpose").add(1), Reason.PURPOSE);
        assertRefused(json -> subject(json).remove("encodedList"), Reason.ENCODING);
        assertThatExceptionOfType(RefusedStatus.class)
                .isThrownBy(() -> StatusListCredential.parse("[".getBytes(UTF_8)))
                .matches(refused -> refused.reason() == Reason.NOT_A_CREDENTIAL
                        && refused.at().isEmpty());
    }

    private static ObjectNode subject(ObjectNode json) {
        return (ObjectNode) json.get("credentialSubject");
    }

    private static void assertRefused(Consumer<ObjectNode> damage, Reason... reasons) {
        assertRefused(damage, SIGNED.signed().document(), reasons);
    }

    private static void assertRefused(Consumer<ObjectNode> damage, ObjectNode json, Reason... reasons) {
        damage.accept(json);
        assertThatExceptionOfType(RefusedStatus.class)
                .isThrownBy(() -> StatusListCredential.parse(CanonicalJson.write(json)))
                .satisfies(refused -> assertThat(reasons).contains(refused.reason()));
    }

    @Test
    void aRecordSaysItsPlaceInEachListOrNone() {
        StatusEntry revocation = new StatusEntry(StatusPurpose.REVOCATION, Lists.PLACE, Lists.REVOCATION);
        assertThat(StatusEntry.read(Lists.claim(SUBJECT)))
                .containsExactly(revocation, new StatusEntry(StatusPurpose.SUSPENSION, Lists.PLACE, Lists.SUSPENSION));
        assertThat(StatusEntry.read(signed(Lists.draft(SUBJECT)))).isEmpty();
        ObjectNode single = Lists.draft(SUBJECT);
        single.set("credentialStatus", revocation.json());
        assertThat(StatusEntry.read(signed(single))).containsExactly(revocation);
    }

    @ParameterizedTest
    @CsvSource({
        "type, Other, NOT_UNDERSTOOD",
        "statusPurpose, message, NOT_UNDERSTOOD",
        "statusSize, 2, NOT_UNDERSTOOD",
        "statusListIndex, -1, INDEX",
        "statusListIndex, 007, INDEX",
        "statusListIndex, 1e3, INDEX",
        "statusListIndex, 1000000000000000000, INDEX",
        "statusListCredential, status/3, ADDRESS",
        "id, https://example.com/status/revocation-1, ADDRESS"
    })
    void anEntryThatIsNoneIsRefusedForItsReason(String member, String value, Reason reason) {
        ObjectNode draft = Lists.draft(SUBJECT);
        ObjectNode entry = new StatusEntry(StatusPurpose.REVOCATION, 1, Lists.REVOCATION).json();
        draft.set("credentialStatus", entry.put(member, value));
        assertThatExceptionOfType(RefusedStatus.class)
                .isThrownBy(() -> StatusEntry.read(signed(draft)))
                .matches(refused -> refused.reason() == reason)
                .withMessageStartingWith("/credentialStatus/" + member);
    }

    private static Credential signed(ObjectNode draft) {
        return TestLedger.signer(MAISON, MAISON_KEY).sign(draft);
    }
}
