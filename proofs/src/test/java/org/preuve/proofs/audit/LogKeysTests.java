package org.preuve.proofs.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.preuve.proofs.audit.KeyRecords.alsoBy;
import static org.preuve.proofs.audit.KeyRecords.logKeySubject;
import static org.preuve.proofs.bundle.TestLedger.MAISON;
import static org.preuve.proofs.bundle.TestLedger.MAISON_KEY;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.preuve.proofs.audit.KeyRecord.LogKeyChange;
import org.preuve.proofs.bundle.TestLedger;
import org.preuve.proofs.credential.Credential;
import org.preuve.proofs.credential.SignatureCheck.Invalid;
import org.preuve.proofs.credential.SignatureCheck.UnknownKey;
import org.preuve.proofs.credential.SignatureCheck.Valid;
import org.preuve.proofs.keys.SigningKey;
import org.preuve.proofs.log.Hash;
import org.preuve.proofs.log.TreeHead;
import org.preuve.proofs.note.Checkpoint;
import org.preuve.proofs.note.LogKey;
import org.preuve.proofs.note.NoteFiles;
import org.preuve.proofs.note.NoteSigner;
import org.preuve.proofs.note.Origin;
import org.preuve.proofs.note.RefusedNote;
import tools.jackson.databind.node.ObjectNode;

class LogKeysTests {

    private static final SigningKey OLD = NoteFiles.key(0x11);
    private static final SigningKey NEW = NoteFiles.key(0x12);
    private static final SigningKey INTRUDER = NoteFiles.key(0x7f);
    private static final NoteSigner BEFORE = new NoteSigner(NoteFiles.ORIGIN, OLD);
    private static final NoteSigner AFTER = new NoteSigner(NoteFiles.ORIGIN, NEW);
    private static final ObjectNode SUBJECT = logKeySubject(MAISON, AFTER, BEFORE, 100);
    private static final Credential CHANGE = alsoBy(KeyRecords.logKey(MAISON, MAISON_KEY, SUBJECT), OLD, NEW);

    private final KeyHistory keys = new KeyHistory();
    private final LogKeys trusted = LogKeys.of(List.of(BEFORE.logKey()));

    LogKeysTests() {
        keys.learn(0, TestLedger.key(MAISON, MAISON_KEY));
    }

    @Test
    void aNewLogKeyIsSignedByTheOrganisationTheOldKeyAndItself() {
        assertThat(keys.check(5, CHANGE)).isInstanceOf(Valid.class);
        Credential organisation = KeyRecords.logKey(MAISON, MAISON_KEY, SUBJECT);
        assertThat(keys.check(5, organisation)).isInstanceOf(Invalid.class);
        assertThat(keys.check(5, alsoBy(organisation, OLD))).isInstanceOf(Invalid.class);
        assertThat(keys.check(5, alsoBy(organisation, NEW))).isInstanceOf(Invalid.class);
        assertThat(keys.check(5, alsoBy(organisation, NEW, INTRUDER))).isInstanceOf(UnknownKey.class);
        Credential stranger = alsoBy(KeyRecords.logKey(MAISON, INTRUDER, SUBJECT), OLD, NEW);
        assertThat(keys.check(5, stranger)).isInstanceOf(UnknownKey.class);
        assertThat(keys.check(0, CHANGE)).isInstanceOf(UnknownKey.class);
        keys.learn(5, CHANGE);
        assertThat(keys.keys(MAISON)).hasSize(1);
    }

    @Test
    void theFirstKeyNeedsNoneBeforeIt() {
        ObjectNode subject = logKeySubject(MAISON, BEFORE, 1);
        Credential first = alsoBy(KeyRecords.logKey(MAISON, MAISON_KEY, subject), OLD);
        assertThat(keys.check(1, first)).isInstanceOf(Valid.class);
        LogKeyChange change = (LogKeyChange) KeyRecord.of(first).orElseThrow();
        assertThat(change).isEqualTo(new LogKeyChange(BEFORE.logKey(), Optional.empty(), 1));
        assertThat(trusted.learn(change)).isSameAs(trusted);
    }

    @Test
    void aReaderWhoTrustsTheOldKeyLearnsTheNewOne() {
        LogKeys both = trusted.learn(change());
        assertThat(both.keys()).containsExactly(BEFORE.logKey(), AFTER.logKey());
        assertThat(both.open(checkpoint(99, BEFORE).signedNote()).head().size()).isEqualTo(99);
        assertThat(both.open(checkpoint(100, AFTER).signedNote()).head().size()).isEqualTo(100);
        assertThat(both.open(checkpoint(99, AFTER).signedNote()).head().size()).isEqualTo(99);
        Checkpoint byBoth =
                checkpoint(100, BEFORE).with(checkpoint(100, AFTER).signedNote().signatures());
        assertThat(both.open(byBoth.signedNote()).head().size()).isEqualTo(100);
    }

    @Test
    void theOldKeyAloneSignsNoTreeFromWhichTheNewOneSigns() {
        LogKeys both = trusted.learn(change());
        assertThatThrownBy(() -> both.open(checkpoint(100, BEFORE).signedNote()))
                .isInstanceOf(RefusedNote.class);
        assertThat(trusted.open(checkpoint(100, BEFORE).signedNote()).head().size())
                .isEqualTo(100);
    }

    @Test
    void aChangeThatDoesNotFollowATrustedKeyIsNotLearned() {
        NoteSigner stranger = new NoteSigner(NoteFiles.ORIGIN, INTRUDER);
        LogKeyChange fromNowhere = new LogKeyChange(AFTER.logKey(), Optional.of(stranger.logKey()), 3);
        assertThat(trusted.learn(fromNowhere)).isSameAs(trusted);
        assertThat(trusted.learn(change()).learn(change()).keys()).hasSize(2);
        assertThatThrownBy(() -> trusted.open(checkpoint(3, AFTER).signedNote()))
                .isInstanceOf(RefusedNote.class);
        assertThatThrownBy(() -> trusted.open(checkpoint(3, stranger).signedNote()))
                .isInstanceOf(RefusedNote.class);
    }

    @Test
    void everyReceiptChecksAfterSeveralRotations() {
        NoteSigner third = new NoteSigner(NoteFiles.ORIGIN, NoteFiles.key(0x13));
        LogKeys all = trusted.learn(change()).learn(new LogKeyChange(third.logKey(), Optional.of(AFTER.logKey()), 200));
        assertThat(all.keys()).hasSize(3);
        for (int size : new int[] {1, 99}) {
            assertThat(all.open(checkpoint(size, BEFORE).signedNote()).head().size())
                    .isEqualTo(size);
        }
        assertThat(all.open(checkpoint(199, AFTER).signedNote()).head().size()).isEqualTo(199);
        assertThatThrownBy(() -> all.open(checkpoint(200, AFTER).signedNote())).isInstanceOf(RefusedNote.class);
        assertThat(all.open(checkpoint(200, third).signedNote()).head().size()).isEqualTo(200);
    }

    @Test
    void keysOfSeveralLogsOrNoneAreNotALogs() {
        LogKey other = new NoteSigner(new Origin("other.example"), NEW).logKey();
        assertThatThrownBy(() -> LogKeys.of(List.of(BEFORE.logKey(), other)))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> LogKeys.of(List.of())).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void aRecordThatSaysItOtherwiseSaysNothing() {
        NoteSigner elsewhere = new NoteSigner(new Origin("other.example"), OLD);
        for (ObjectNode subject : List.of(
                SUBJECT.deepCopy().put("origin", "other.example"),
                SUBJECT.deepCopy().put("vkey", "x"),
                SUBJECT.deepCopy().put("previousVkey", "x"),
                SUBJECT.deepCopy().put("previousVkey", elsewhere.logKey().toString()),
                SUBJECT.deepCopy().put("previousVkey", AFTER.logKey().toString()),
                SUBJECT.deepCopy().put("fromSize", -1),
                SUBJECT.deepCopy().put("fromSize", 1.5),
                SUBJECT.deepCopy().put("fromSize", "100"),
                SUBJECT.deepCopy().put("id", "did:web:other.example"))) {
            Credential record = alsoBy(KeyRecords.logKey(MAISON, MAISON_KEY, subject), OLD, NEW);
            assertThat(KeyRecord.of(record)).as(subject.toString()).isEmpty();
            assertThat(keys.check(5, record)).isInstanceOf(Invalid.class);
        }
    }

    private static LogKeyChange change() {
        return (LogKeyChange) KeyRecord.of(CHANGE).orElseThrow();
    }

    private static Checkpoint checkpoint(long size, NoteSigner signer) {
        return Checkpoint.issue(NoteFiles.ORIGIN, new TreeHead(size, Hash.sha256(new byte[] {1})), signer);
    }
}
