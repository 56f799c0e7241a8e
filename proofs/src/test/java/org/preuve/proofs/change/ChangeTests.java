package org.preuve.proofs.change;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.preuve.proofs.bundle.TestLedger.MAISON;
import static org.preuve.proofs.bundle.TestLedger.MAISON_KEY;
import static org.preuve.proofs.bundle.TestLedger.SUPPLIER;
import static org.preuve.proofs.bundle.TestLedger.SUPPLIER_KEY;
import static org.preuve.proofs.bundle.TestLedger.signed;

import java.time.Instant;
import java.util.EnumSet;
import java.util.Set;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.preuve.proofs.bundle.TestLedger;
import org.preuve.proofs.credential.Credential;
import org.preuve.proofs.credential.RecordKind;
import org.preuve.proofs.log.Entry;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

class ChangeTests {

    private static final TestLedger LEDGER = TestLedger.withClaim();
    private static final Entry EVIDENCE = LEDGER.entry(2);
    private static final Entry ATTESTATION = LEDGER.entry(3);
    private static final Entry CLAIM = LEDGER.entry(4);
    private static final ObjectNode STATEMENT =
            JsonNodeFactory.instance.objectNode().put("type", "Attestation").put("value", 3);

    @Test
    void aCorrectionSaysWhatItCorrectsAndTheWholeNewStatement() {
        Change change = Change.read(Changes.correction(SUPPLIER, SUPPLIER_KEY, ATTESTATION, STATEMENT));
        assertThat(change)
                .isEqualTo(new Correction(
                        SUPPLIER, ATTESTATION.id(), ATTESTATION.digest(), "The meter was read twice.", STATEMENT));
        assertThat(change.objection(ATTESTATION, LEDGER.record(3), MAISON)).isEmpty();
    }

    @Test
    void aWithdrawalEndsARecordOfItsAuthor() {
        Change change = Change.read(Changes.withdrawal(SUPPLIER, SUPPLIER_KEY, ATTESTATION));
        assertThat(change).isInstanceOf(Withdrawal.class);
        assertThat(change.target()).isEqualTo(ATTESTATION.id());
        assertThat(change.targetDigest()).isEqualTo(ATTESTATION.digest());
        assertThat(change.objection(ATTESTATION, LEDGER.record(3), MAISON)).isEmpty();
        Change ofClaim = Change.read(Changes.withdrawal(MAISON, MAISON_KEY, CLAIM));
        assertThat(ofClaim.objection(CLAIM, LEDGER.record(4), MAISON)).isEmpty();
    }

    @Test
    void anErasureSaysWhenAndOnWhatBasis() {
        Change change = Change.read(Changes.erasure(MAISON, MAISON_KEY, ATTESTATION));
        assertThat(change).isInstanceOfSatisfying(Erasure.class, erasure -> {
            assertThat(erasure.basis()).isEqualTo(ErasureBasis.GDPR_ART_17);
            assertThat(erasure.erasedAt()).isEqualTo(Instant.parse("2026-11-02T08:30:00Z"));
            assertThat(erasure.by()).isEqualTo("uEiAexample");
            assertThat(erasure.objection(ATTESTATION, MAISON)).isEmpty();
        });
    }

    @Test
    void nobodyChangesAnothersRecord() {
        Change correction = Change.read(Changes.correction(MAISON, MAISON_KEY, ATTESTATION, STATEMENT));
        assertThat(correction.objection(ATTESTATION, LEDGER.record(3), MAISON))
                .hasValueSatisfying(why -> assertThat(why).contains("only " + SUPPLIER));
        Change withdrawal = Change.read(Changes.withdrawal(SUPPLIER, SUPPLIER_KEY, EVIDENCE));
        assertThat(withdrawal.objection(EVIDENCE, LEDGER.record(2), MAISON))
                .hasValueSatisfying(why -> assertThat(why).contains("only " + MAISON));
        Change erasure = Change.read(Changes.erasure(SUPPLIER, SUPPLIER_KEY, ATTESTATION));
        assertThat(erasure.objection(ATTESTATION, LEDGER.record(3), MAISON))
                .hasValueSatisfying(why -> assertThat(why).contains("keeps the ledger"));
    }

    @Test
    void aChangeIsToTheRecordWhoseIdAndDigestItNames() {
        Change change = Change.read(Changes.withdrawal(SUPPLIER, SUPPLIER_KEY, ATTESTATION));
        assertThat(change.objection(EVIDENCE)).isPresent();
        Entry otherDigest = new Entry(
                EVIDENCE.digest(),
                ATTESTATION.id(),
                ATTESTATION.index(),
                ATTESTATION.kind(),
                ATTESTATION.previous(),
                ATTESTATION.sealedAt());
        assertThat(change.objection(otherDigest)).isPresent();
        Entry otherId = new Entry(
                ATTESTATION.digest(),
                EVIDENCE.id(),
                ATTESTATION.index(),
                ATTESTATION.kind(),
                ATTESTATION.previous(),
                ATTESTATION.sealedAt());
        assertThat(change.objection(otherId)).isPresent();
    }

    @Test
    void onlySomeKindsCanBeChangedInEachWay() {
        Set<RecordKind> corrected = EnumSet.noneOf(RecordKind.class);
        Set<RecordKind> withdrawn = EnumSet.noneOf(RecordKind.class);
        Set<RecordKind> erased = EnumSet.noneOf(RecordKind.class);
        for (RecordKind kind : RecordKind.values()) {
            Entry entry = new Entry(
                    ATTESTATION.digest(),
                    ATTESTATION.id(),
                    ATTESTATION.index(),
                    kind,
                    ATTESTATION.previous(),
                    ATTESTATION.sealedAt());
            if (isPossible(Changes.correction(MAISON, MAISON_KEY, entry, STATEMENT), entry)) {
                corrected.add(kind);
            }
            if (isPossible(Changes.withdrawal(MAISON, MAISON_KEY, entry), entry)) {
                withdrawn.add(kind);
            }
            if (isPossible(Changes.erasure(MAISON, MAISON_KEY, entry), entry)) {
                erased.add(kind);
            }
            assertThat(Erasure.isErasable(kind)).isEqualTo(erased.contains(kind));
        }
        assertThat(corrected)
                .containsExactlyInAnyOrder(
                        RecordKind.EVIDENCE,
                        RecordKind.ATTESTATION,
                        RecordKind.COMMITMENT,
                        RecordKind.PROGRESS,
                        RecordKind.CORRECTION);
        assertThat(withdrawn).contains(RecordKind.CLAIM).hasSize(6);
        assertThat(erased)
                .doesNotContain(RecordKind.KEY, RecordKind.ERASURE, RecordKind.CLAIM)
                .hasSize(6);
    }

    private static boolean isPossible(Credential change, Entry entry) {
        return Change.read(change).objection(entry).isEmpty();
    }

    @Test
    void aStatementIsOfTheTypeOfWhatItCorrects() {
        ObjectNode other = STATEMENT.deepCopy().put("type", "Commitment");
        Change change = Change.read(Changes.correction(SUPPLIER, SUPPLIER_KEY, ATTESTATION, other));
        assertThat(change.objection(ATTESTATION, LEDGER.record(3), MAISON)).isPresent();
    }

    @Test
    void aCorrectionCanBeCorrectedByAnotherStatementOfTheSameType() {
        TestLedger ledger = TestLedger.withClaim();
        long first = ledger.seal(Changes.correction(SUPPLIER, SUPPLIER_KEY, ATTESTATION, STATEMENT));
        Entry corrected = ledger.entry((int) first);
        Credential record = ledger.record((int) first);
        Change again = Change.read(Changes.correction(SUPPLIER, SUPPLIER_KEY, corrected, STATEMENT));
        assertThat(again.objection(corrected, record, MAISON)).isEmpty();
        ObjectNode wrapped = Changes.correctionSubject(ATTESTATION, STATEMENT);
        Change ofTheWrapping = Change.read(Changes.correction(SUPPLIER, SUPPLIER_KEY, corrected, wrapped));
        assertThat(ofTheWrapping.objection(corrected, record, MAISON)).isPresent();
    }

    @Test
    void otherRecordsAreNoChanges() {
        for (int i = 0; i < 5; i++) {
            Credential record = LEDGER.record(i);
            assertThat(Change.of(record)).isEmpty();
            refused("/type", record);
        }
    }

    @Test
    void aRecordThatDoesNotSayAllIsRefusedAtThePlace() {
        refusedErasure("/credentialSubject/type", subject -> subject.put("type", "Withdrawal"));
        refusedErasure("/credentialSubject/erases/id", subject -> subject.remove("erases"));
        refusedErasure("/credentialSubject/erases/id", subject -> subject.put("erases", "urn:uuid:1"));
        refusedErasure(
                "/credentialSubject/erases/id", subject -> member(subject).put("id", "1"));
        refusedErasure(
                "/credentialSubject/erases/digest", subject -> member(subject).put("digest", "u1"));
        refusedErasure(
                "/credentialSubject/erases/digest", subject -> member(subject).remove("digest"));
        refusedErasure("/credentialSubject/basis", subject -> subject.put("basis", "gdpr"));
        refusedErasure("/credentialSubject/basis", subject -> subject.put("basis", 17));
        refusedErasure("/credentialSubject/reason", subject -> subject.put("reason", " "));
        refusedErasure("/credentialSubject/reason", subject -> subject.put("reason", "x".repeat(2001)));
        refusedErasure("/credentialSubject/erasedAt", subject -> subject.put("erasedAt", "yesterday"));
        refusedErasure("/credentialSubject/by", subject -> subject.remove("by"));
        for (String statement : new String[] {"null", "7", "{}", "{\"type\":7}"}) {
            ObjectNode subject = Changes.correctionSubject(ATTESTATION, STATEMENT);
            subject.set(
                    "statement",
                    org.preuve.proofs.json.CanonicalJson.parse(
                            statement.getBytes(java.nio.charset.StandardCharsets.UTF_8)));
            refused("/credentialSubject/statement", signed(RecordKind.CORRECTION, SUPPLIER, SUPPLIER_KEY, subject));
        }
    }

    @Test
    void aReasonOfTwoThousandCharactersIsRead() {
        ObjectNode subject = Changes.erasureSubject(EVIDENCE).put("reason", "x".repeat(2000));
        assertThat(Change.of(signed(RecordKind.ERASURE, MAISON, MAISON_KEY, subject)))
                .isPresent();
    }

    private static ObjectNode member(ObjectNode subject) {
        return (ObjectNode) subject.get("erases");
    }

    private static void refusedErasure(String at, Consumer<ObjectNode> change) {
        ObjectNode subject = Changes.erasureSubject(EVIDENCE);
        change.accept(subject);
        refused(at, signed(RecordKind.ERASURE, MAISON, MAISON_KEY, subject));
    }

    private static void refused(String at, Credential record) {
        assertThatExceptionOfType(RefusedChange.class)
                .isThrownBy(() -> Change.read(record))
                .satisfies(refused -> assertThat(refused.at()).isEqualTo(at));
        assertThat(Change.of(record)).isEmpty();
    }
}
