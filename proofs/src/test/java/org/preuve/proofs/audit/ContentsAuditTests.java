package org.preuve.proofs.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.preuve.proofs.bundle.TestLedger.MAISON;
import static org.preuve.proofs.bundle.TestLedger.MAISON_KEY;
import static org.preuve.proofs.bundle.TestLedger.SUPPLIER;
import static org.preuve.proofs.bundle.TestLedger.SUPPLIER_KEY;
import static org.preuve.proofs.bundle.TestLedger.signed;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.preuve.proofs.audit.AuditResult.Broken;
import org.preuve.proofs.audit.AuditResult.Sound;
import org.preuve.proofs.bundle.TestLedger;
import org.preuve.proofs.change.Changes;
import org.preuve.proofs.credential.Credential;
import org.preuve.proofs.credential.RecordKind;
import org.preuve.proofs.keys.SigningKey;
import org.preuve.proofs.log.Entry;
import org.preuve.proofs.log.Salt;
import org.preuve.proofs.log.TreeHead;
import org.preuve.proofs.note.NoteFiles;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

class ContentsAuditTests {

    private static final TestLedger LEDGER = ledger();
    private static final List<LoggedRecord> RECORDS = LEDGER.logged();

    @Test
    void everyRecordAsItsAuthorSignedItIsSoundInPagesOfAnySize() {
        for (int pageSize : new int[] {1, 2, 7, 100}) {
            assertThat(audit(LEDGER, RECORDS, pageSize)).isEqualTo(new Sound(LEDGER.head()));
        }
        assertThat(new ContentsAudit(TreeHead.empty()).run(from -> RECORDS, Progress.silent()))
                .isEqualTo(new Sound(TreeHead.empty()));
    }

    @Test
    void namesTheRecordOfWhichAnyByteWasFlipped() {
        byte[] record = LEDGER.record(3).bytes();
        for (int at = 0; at < record.length; at += 3) {
            byte[] changed = record.clone();
            changed[at] ^= (byte) (1 << at % 8);
            assertBroken(
                    3,
                    "whose digest",
                    with(3, RECORDS.get(3).entry(), RECORDS.get(3).salt(), changed));
        }
    }

    @Test
    void namesTheRecordWhoseSaltOrContentIsChangedSwappedOrMissing() {
        for (int index = 0; index < RECORDS.size(); index++) {
            LoggedRecord good = RECORDS.get(index);
            LoggedRecord other = RECORDS.get((index + 1) % RECORDS.size());
            assertBroken(
                    index,
                    "digest",
                    with(
                            index,
                            good.entry(),
                            Salt.of(new byte[] {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16}),
                            good.record()));
            assertBroken(index, "digest", with(index, good.entry(), other.salt(), other.record()));
            assertBroken(index, "missing", with(index, good.entry(), null, good.record()));
            assertBroken(index, "missing", with(index, good.entry(), good.salt(), null));
        }
    }

    @Test
    void namesTheEntryThatWasChangedSwappedDroppedOrCutOff() {
        for (int index = 0; index < RECORDS.size(); index++) {
            LoggedRecord good = RECORDS.get(index);
            String json = new String(good.entry(), StandardCharsets.UTF_8);
            assertBroken(
                    index,
                    "",
                    with(index, json.replace(".0", ".9").getBytes(StandardCharsets.UTF_8), good.salt(), good.record()));
            assertBroken(
                    index,
                    "not an entry",
                    with(index, " ".getBytes(StandardCharsets.UTF_8), good.salt(), good.record()));
            List<LoggedRecord> dropped = new ArrayList<>(RECORDS);
            dropped.remove(index);
            assertBroken(index, "", dropped);
            assertBroken(index, "not served", RECORDS.subList(0, index));
        }
    }

    @Test
    void namesTheRecordThatIsSealedButNotSignedByItsAuthor() {
        TestLedger ledger = ledger();
        Credential genuine = signed(RecordKind.EVIDENCE, MAISON, MAISON_KEY, subject("genuine"));
        String forged = new String(genuine.bytes(), StandardCharsets.UTF_8).replace("genuine", "forged");
        long index = ledger.seal(Credential.parse(forged.getBytes(StandardCharsets.UTF_8)));
        ledger.seal(signed(RecordKind.EVIDENCE, MAISON, MAISON_KEY, subject("after")));
        assertBroken(index, "signature is wrong", ledger);
    }

    @Test
    void namesTheRecordWhoseKeyWasNotInTheLogBefore() {
        TestLedger ledger = new TestLedger();
        ledger.seal(signed(RecordKind.ATTESTATION, SUPPLIER, SUPPLIER_KEY, subject("by a did:key")));
        long index = ledger.seal(signed(RecordKind.EVIDENCE, MAISON, MAISON_KEY, subject("too early")));
        ledger.seal(TestLedger.key(MAISON, MAISON_KEY));
        assertBroken(index, "had no key", ledger);
    }

    @Test
    void namesTheKeyRecordThatTakesOverAnAuthor() {
        TestLedger ledger = ledger();
        long index = ledger.seal(TestLedger.key(MAISON, NoteFiles.key(0x7f)));
        ledger.seal(signed(RecordKind.EVIDENCE, MAISON, NoteFiles.key(0x7f), subject("by the intruder")));
        assertBroken(index, "had no key", ledger);
    }

    @Test
    void namesTheFirstOfSeveral() {
        List<LoggedRecord> records = new ArrayList<>(RECORDS);
        for (int index : new int[] {9, 5, 2}) {
            records.set(
                    index,
                    new LoggedRecord(
                            RECORDS.get(index).entry(), RECORDS.get(index).salt(), new byte[] {'{', '}'}));
            assertBroken(index, "digest", records);
        }
        records.set(7, new LoggedRecord(new byte[0], null, null));
        assertBroken(2, "digest", records);
    }

    @Test
    void aRecordThatWasErasedIsAcceptedWhenAnErasureRecordOfTheOrganisationNamesIt() {
        TestLedger ledger = ledger();
        ledger.seal(Changes.erasure(MAISON, MAISON_KEY, ledger.entry(3)));
        ledger.seal(Changes.erasure(MAISON, MAISON_KEY, ledger.entry(6)));
        List<LoggedRecord> records = without(without(ledger.logged(), 3), 6);
        for (int pageSize : new int[] {1, 4, 7, 100}) {
            assertThat(audit(ledger, records, pageSize)).isEqualTo(new Sound(ledger.head()));
        }
        assertBroken(5, "no erasure record in the log names it", ledger, without(records, 5));
    }

    @Test
    void anErasureByAnotherOfAnotherDigestOrUnsignedExplainsNothing() {
        Entry gone = LEDGER.entry(3);
        Entry otherDigest = new Entry(
                LEDGER.entry(2).digest(), gone.id(), gone.index(), gone.kind(), gone.previous(), gone.sealedAt());
        Entry otherId = new Entry(
                gone.digest(), LEDGER.entry(2).id(), gone.index(), gone.kind(), gone.previous(), gone.sealedAt());
        ObjectNode noBasis = Changes.erasureSubject(gone);
        noBasis.remove("basis");
        for (Credential erasure : List.of(
                Changes.erasure(SUPPLIER, SUPPLIER_KEY, gone),
                Changes.erasure(MAISON, MAISON_KEY, otherDigest),
                Changes.erasure(MAISON, MAISON_KEY, otherId),
                Changes.withdrawal(SUPPLIER, SUPPLIER_KEY, gone),
                signed(RecordKind.ERASURE, MAISON, MAISON_KEY, noBasis))) {
            TestLedger ledger = ledger();
            ledger.seal(erasure);
            assertBroken(3, "no erasure record in the log names it", ledger, without(ledger.logged(), 3));
        }
        TestLedger forged = ledger();
        long index = forged.seal(Credential.parse(
                new String(Changes.erasure(MAISON, MAISON_KEY, gone).bytes(), StandardCharsets.UTF_8)
                        .replace("twice", "thrice")
                        .getBytes(StandardCharsets.UTF_8)));
        assertBroken(index, "signature is wrong", forged, without(forged.logged(), 3));
    }

    @Test
    void theOrganisationMayBeNamedInsteadOfTakenFromTheLog() {
        TestLedger ledger = ledger();
        ledger.seal(Changes.erasure(MAISON, MAISON_KEY, ledger.entry(3)));
        List<LoggedRecord> records = without(ledger.logged(), 3);
        assertThat(new ContentsAudit(ledger.head(), MAISON).run(TestLedger.reader(records, 100), Progress.silent()))
                .isInstanceOf(Sound.class);
        assertThat(new ContentsAudit(ledger.head(), SUPPLIER).run(TestLedger.reader(records, 100), Progress.silent()))
                .isInstanceOf(Broken.class);
    }

    @Test
    void aKeyAnErasureOrAClaimIsNeverErased() {
        for (int index : new int[] {0, 1, 4}) {
            TestLedger ledger = ledger();
            ledger.seal(Changes.erasure(MAISON, MAISON_KEY, ledger.entry(index)));
            assertBroken(index, "can be erased", ledger, without(ledger.logged(), index));
        }
        TestLedger ledger = ledger();
        int erasure = (int) ledger.seal(Changes.erasure(MAISON, MAISON_KEY, ledger.entry(3)));
        ledger.seal(Changes.erasure(MAISON, MAISON_KEY, ledger.entry(erasure)));
        assertBroken(erasure, "no erasure can be erased", ledger, without(ledger.logged(), erasure));
    }

    @Test
    void aRevokedKeysSignatureIsAcceptedBeforeTheRevocationAndNamedBehindIt() {
        TestLedger ledger = ledger();
        SigningKey next = NoteFiles.key(0x75);
        ledger.seal(KeyRecords.rotation(MAISON, MAISON_KEY, next));
        ledger.seal(signed(RecordKind.EVIDENCE, MAISON, MAISON_KEY, subject("just before")));
        ledger.seal(KeyRecords.revocation(MAISON, next, MAISON_KEY));
        ledger.seal(signed(RecordKind.EVIDENCE, MAISON, next, subject("by the next key")));
        assertThat(audit(ledger, ledger.logged(), 4)).isEqualTo(new Sound(ledger.head()));
        long behind = ledger.seal(signed(RecordKind.EVIDENCE, MAISON, MAISON_KEY, subject("too late")));
        assertBroken(behind, "had no key", ledger);
    }

    @Test
    void saysWhichFieldDoesNotMatch() {
        LoggedRecord good = RECORDS.get(3);
        LoggedRecord other = RECORDS.get(5);
        assertField("salt", with(3, good.entry(), null, good.record()));
        assertField("record", with(3, good.entry(), good.salt(), null));
        assertField("record", with(3, good.entry(), null, null));
        assertField("digest", with(3, good.entry(), good.salt(), other.record()));
        assertField("digest", with(3, good.entry(), other.salt(), good.record()));
        assertField("entry", with(3, new byte[1], good.salt(), good.record()));
        assertField("index", with(3, other.entry(), other.salt(), other.record()));
    }

    private static void assertField(String field, List<LoggedRecord> records) {
        assertThat(audit(LEDGER, records, 100)).isInstanceOfSatisfying(Broken.class, broken -> {
            assertThat(broken.index()).isEqualTo(3);
            assertThat(broken.field()).isEqualTo(field);
        });
    }

    private static List<LoggedRecord> without(List<LoggedRecord> records, int index) {
        List<LoggedRecord> rest = new ArrayList<>(records);
        rest.set(index, new LoggedRecord(records.get(index).entry(), null, null));
        return rest;
    }

    @Test
    void refusesRecordsThatAreNotThoseOfTheSignedHead() {
        TestLedger longer = ledger();
        longer.seal(signed(RecordKind.EVIDENCE, MAISON, MAISON_KEY, subject("one more")));
        AuditResult result = new ContentsAudit(new TreeHead(11, LEDGER.head().root()))
                .run(TestLedger.reader(longer.logged(), 4), Progress.silent());
        assertThat(result)
                .isEqualTo(
                        new Broken(10, "root", "the entries up to here are not those whose tree the checkpoint signs"));
    }

    private static TestLedger ledger() {
        TestLedger ledger = TestLedger.withClaim();
        for (int i = 5; i < 10; i++) {
            ledger.seal(signed(RecordKind.EVIDENCE, MAISON, MAISON_KEY, subject("number " + i)));
        }
        return ledger;
    }

    private static ObjectNode subject(String text) {
        return JsonNodeFactory.instance.objectNode().put("type", "Evidence").put("title", text);
    }

    private static List<LoggedRecord> with(int index, byte[] entry, @Nullable Salt salt, byte @Nullable [] record) {
        List<LoggedRecord> records = new ArrayList<>(RECORDS);
        records.set(index, new LoggedRecord(entry, salt, record));
        return records;
    }

    private static AuditResult audit(TestLedger ledger, List<LoggedRecord> records, int pageSize) {
        return new ContentsAudit(ledger.head()).run(TestLedger.reader(records, pageSize), Progress.silent());
    }

    private static void assertBroken(long index, String cause, TestLedger ledger) {
        assertBroken(index, cause, ledger, ledger.logged());
    }

    private static void assertBroken(long index, String cause, List<LoggedRecord> records) {
        assertBroken(index, cause, LEDGER, records);
    }

    private static void assertBroken(long index, String cause, TestLedger ledger, List<LoggedRecord> records) {
        for (int pageSize : new int[] {3, 100}) {
            assertThat(audit(ledger, records, pageSize)).isInstanceOfSatisfying(Broken.class, broken -> {
                assertThat(broken.index()).as(broken.cause()).isEqualTo(index);
                assertThat(broken.cause()).contains(cause);
            });
        }
    }
}
