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
import org.preuve.proofs.credential.Credential;
import org.preuve.proofs.credential.RecordKind;
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
            assertBroken(index, "missing", with(index, good.entry(), null, null));
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
    void refusesRecordsThatAreNotThoseOfTheSignedHead() {
        TestLedger longer = ledger();
        longer.seal(signed(RecordKind.EVIDENCE, MAISON, MAISON_KEY, subject("one more")));
        AuditResult result = new ContentsAudit(new TreeHead(11, LEDGER.head().root()))
                .run(TestLedger.reader(longer.logged(), 4), Progress.silent());
        assertThat(result)
                .isEqualTo(new Broken(10, "the entries up to here are not those whose tree the checkpoint signs"));
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
