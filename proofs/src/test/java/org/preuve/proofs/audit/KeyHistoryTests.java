package org.preuve.proofs.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.preuve.proofs.bundle.TestLedger.MAISON;
import static org.preuve.proofs.bundle.TestLedger.MAISON_KEY;
import static org.preuve.proofs.bundle.TestLedger.SUPPLIER;
import static org.preuve.proofs.bundle.TestLedger.SUPPLIER_KEY;
import static org.preuve.proofs.bundle.TestLedger.key;
import static org.preuve.proofs.bundle.TestLedger.keySubject;
import static org.preuve.proofs.bundle.TestLedger.method;
import static org.preuve.proofs.bundle.TestLedger.signed;
import static org.preuve.proofs.bundle.TestLedger.signer;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.preuve.proofs.audit.KeyHistory.AuthorKey;
import org.preuve.proofs.bundle.TestLedger;
import org.preuve.proofs.credential.Credential;
import org.preuve.proofs.credential.RecordKind;
import org.preuve.proofs.credential.SignatureCheck.Invalid;
import org.preuve.proofs.credential.SignatureCheck.UnknownKey;
import org.preuve.proofs.credential.SignatureCheck.Valid;
import org.preuve.proofs.keys.Did;
import org.preuve.proofs.keys.SigningKey;
import org.preuve.proofs.note.NoteFiles;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

class KeyHistoryTests {

    private static final SigningKey INTRUDER = NoteFiles.key(0x7f);
    private static final SigningKey NEXT = NoteFiles.key(0x75);
    private static final ObjectNode SUBJECT =
            JsonNodeFactory.instance.objectNode().put("type", "Evidence");
    private static final Credential BY_THE_FIRST = signed(RecordKind.EVIDENCE, MAISON, MAISON_KEY, SUBJECT);

    private final KeyHistory keys = new KeyHistory();

    @Test
    void aDidKeySignsFromTheBeginning() {
        Credential record = signed(RecordKind.ATTESTATION, SUPPLIER, SUPPLIER_KEY, SUBJECT);
        assertThat(keys.check(0, record)).isInstanceOf(Valid.class);
        keys.learn(0, key(SUPPLIER, SUPPLIER_KEY));
        assertThat(keys.check(0, record)).isInstanceOf(Valid.class);
    }

    @Test
    void aDidWebSignsOnlyBehindItsKeyRecord() {
        Credential record = signed(RecordKind.EVIDENCE, MAISON, MAISON_KEY, SUBJECT);
        assertThat(keys.check(8, record)).isInstanceOf(UnknownKey.class);
        Credential keyRecord = key(MAISON, MAISON_KEY);
        assertThat(keys.check(7, keyRecord)).isInstanceOf(Valid.class);
        keys.learn(7, keyRecord);
        assertThat(keys.check(6, record)).isInstanceOf(UnknownKey.class);
        assertThat(keys.check(7, record)).isInstanceOf(UnknownKey.class);
        assertThat(keys.check(8, record)).isInstanceOf(Valid.class);
        keys.learn(9, keyRecord);
        assertThat(keys.check(8, record)).isInstanceOf(Valid.class);
    }

    @Test
    void aSecondKeyOfADidWebNeedsTheFirstOnesSignatureAndItsOwn() {
        keys.learn(0, key(MAISON, MAISON_KEY));
        assertThat(keys.check(1, key(MAISON, INTRUDER))).isInstanceOf(UnknownKey.class);
        Credential byTheFirstAlone = signed(RecordKind.KEY, MAISON, MAISON_KEY, keySubject(MAISON, INTRUDER));
        assertThat(keys.check(1, byTheFirstAlone)).isInstanceOf(Invalid.class);
        Credential handedOver = signer(MAISON, INTRUDER).alsoSign(byTheFirstAlone);
        assertThat(keys.check(1, handedOver)).isInstanceOf(Valid.class);
        Credential otherOrder = signer(MAISON, MAISON_KEY).alsoSign(key(MAISON, INTRUDER));
        assertThat(keys.check(1, otherOrder)).isInstanceOf(Valid.class);
        keys.learn(1, handedOver);
        Credential record = signed(RecordKind.EVIDENCE, MAISON, INTRUDER, SUBJECT);
        assertThat(keys.check(1, record)).isInstanceOf(UnknownKey.class);
        assertThat(keys.check(2, record)).isInstanceOf(Valid.class);
        assertThat(keys.check(2, BY_THE_FIRST)).isInstanceOf(Valid.class);
    }

    @Test
    void aKeyRecordSaidAgainByItsKeyChangesNothing() {
        keys.learn(0, key(MAISON, MAISON_KEY));
        assertThat(keys.check(5, key(MAISON, MAISON_KEY))).isInstanceOf(Valid.class);
        keys.learn(5, key(MAISON, MAISON_KEY));
        assertThat(keys.check(1, BY_THE_FIRST)).isInstanceOf(Valid.class);
        assertThat(keys.keys(MAISON)).extracting(AuthorKey::record).containsExactly(0L);
    }

    @Test
    void aStrangersSignatureBesideTheRightOnesSpoilsAKeyRecord() {
        keys.learn(0, key(MAISON, MAISON_KEY));
        Credential good = KeyRecords.rotation(MAISON, MAISON_KEY, NEXT);
        assertThat(keys.check(1, signer(MAISON, INTRUDER).alsoSign(good))).isInstanceOf(UnknownKey.class);
        assertThat(keys.check(1, KeyRecords.alsoBy(good, INTRUDER))).isInstanceOf(UnknownKey.class);
    }

    @Test
    void aDidKeyTakesInAnotherKeyThatThenSignsInItsName() {
        Credential inItsName = signed(RecordKind.ATTESTATION, SUPPLIER, NEXT, SUBJECT);
        assertThat(keys.check(3, inItsName)).isInstanceOf(UnknownKey.class);
        Credential byTheNewAlone = signed(RecordKind.KEY, SUPPLIER, NEXT, keySubject(SUPPLIER, NEXT));
        assertThat(keys.check(3, byTheNewAlone)).isInstanceOf(UnknownKey.class);
        Credential byTheOldAlone = signed(RecordKind.KEY, SUPPLIER, SUPPLIER_KEY, keySubject(SUPPLIER, NEXT));
        assertThat(keys.check(3, byTheOldAlone)).isInstanceOf(Invalid.class);
        Credential rotation = KeyRecords.rotation(SUPPLIER, SUPPLIER_KEY, NEXT);
        assertThat(keys.check(3, rotation)).isInstanceOf(Valid.class);
        keys.learn(3, rotation);
        assertThat(keys.check(3, inItsName)).isInstanceOf(UnknownKey.class);
        assertThat(keys.check(4, inItsName)).isInstanceOf(Valid.class);
        Credential inAnothersName =
                signed(RecordKind.ATTESTATION, Did.ofKey(INTRUDER.verificationKey()), NEXT, SUBJECT);
        assertThat(keys.check(4, inAnothersName)).isInstanceOf(UnknownKey.class);
    }

    @Test
    void aRevokedKeySignsUpToTheRevocationAndNotBehindIt() {
        keys.learn(0, key(MAISON, MAISON_KEY));
        keys.learn(1, KeyRecords.rotation(MAISON, MAISON_KEY, NEXT));
        Credential revocation = KeyRecords.revocation(MAISON, NEXT, MAISON_KEY);
        assertThat(keys.check(7, revocation)).isInstanceOf(Valid.class);
        keys.learn(7, revocation);
        assertThat(keys.check(6, BY_THE_FIRST)).isInstanceOf(Valid.class);
        assertThat(keys.check(7, BY_THE_FIRST)).isInstanceOf(Valid.class);
        assertThat(keys.check(8, BY_THE_FIRST)).isInstanceOf(UnknownKey.class);
        assertThat(keys.check(8, signed(RecordKind.EVIDENCE, MAISON, NEXT, SUBJECT)))
                .isInstanceOf(Valid.class);
        assertThat(keys.revoked(method(MAISON, MAISON_KEY))).contains(7L);
        assertThat(keys.revoked(method(MAISON, NEXT))).isEmpty();
        assertThat(keys.keys(MAISON))
                .containsExactly(
                        new AuthorKey(method(MAISON, MAISON_KEY), MAISON_KEY.verificationKey(), 0, Optional.of(7L)),
                        new AuthorKey(method(MAISON, NEXT), NEXT.verificationKey(), 1, Optional.empty()));
    }

    @Test
    void aKeyMayRevokeItselfAndThenSaysNothingMore() {
        keys.learn(0, key(MAISON, MAISON_KEY));
        Credential revocation = KeyRecords.revocation(MAISON, MAISON_KEY, MAISON_KEY);
        assertThat(keys.check(4, revocation)).isInstanceOf(Valid.class);
        keys.learn(4, revocation);
        assertThat(keys.check(5, revocation)).isInstanceOf(UnknownKey.class);
        assertThat(keys.check(5, KeyRecords.rotation(MAISON, MAISON_KEY, NEXT))).isInstanceOf(UnknownKey.class);
        assertThat(keys.check(5, key(MAISON, NEXT))).isInstanceOf(UnknownKey.class);
    }

    @Test
    void aRevokedKeyNeverComesBack() {
        keys.learn(0, key(MAISON, MAISON_KEY));
        keys.learn(1, KeyRecords.rotation(MAISON, MAISON_KEY, NEXT));
        keys.learn(2, KeyRecords.revocation(MAISON, NEXT, MAISON_KEY));
        assertThat(keys.check(3, KeyRecords.rotation(MAISON, NEXT, MAISON_KEY))).isInstanceOf(Invalid.class);
        assertThat(keys.check(3, key(MAISON, MAISON_KEY))).isInstanceOf(Invalid.class);
    }

    @Test
    void nobodyElseRevokesAKey() {
        keys.learn(0, key(MAISON, MAISON_KEY));
        assertThat(keys.check(1, KeyRecords.revocation(MAISON, INTRUDER, MAISON_KEY)))
                .isInstanceOf(UnknownKey.class);
        assertThat(keys.check(1, KeyRecords.revocation(SUPPLIER, MAISON_KEY, SUPPLIER_KEY)))
                .isInstanceOf(UnknownKey.class);
    }

    @Test
    void aDidKeysOwnKeyCanBeRevokedToo() {
        keys.learn(2, KeyRecords.rotation(SUPPLIER, SUPPLIER_KEY, NEXT));
        keys.learn(3, KeyRecords.revocation(SUPPLIER, NEXT, SUPPLIER_KEY));
        Credential byTheFirst = signed(RecordKind.ATTESTATION, SUPPLIER, SUPPLIER_KEY, SUBJECT);
        assertThat(keys.check(3, byTheFirst)).isInstanceOf(Valid.class);
        assertThat(keys.check(4, byTheFirst)).isInstanceOf(UnknownKey.class);
        assertThat(keys.check(4, key(SUPPLIER, SUPPLIER_KEY))).isInstanceOf(Invalid.class);
        keys.learn(5, KeyRecords.revocation(SUPPLIER, NEXT, NEXT));
        Credential byTheNext = signed(RecordKind.ATTESTATION, SUPPLIER, NEXT, SUBJECT);
        assertThat(keys.check(5, byTheNext)).isInstanceOf(Valid.class);
        assertThat(keys.check(6, byTheNext)).isInstanceOf(UnknownKey.class);
        Did next = Did.ofKey(NEXT.verificationKey());
        assertThat(keys.check(6, signed(RecordKind.ATTESTATION, next, NEXT, SUBJECT)))
                .isInstanceOf(Valid.class);
        assertThat(keys.revoked(SUPPLIER, method(SUPPLIER, NEXT))).contains(5L);
        assertThat(keys.revoked(method(SUPPLIER, NEXT))).isEmpty();
    }

    @Test
    void aFirstKeyRecordIsSignedByTheKeyThatItNames() {
        Credential byAnother = signed(RecordKind.KEY, MAISON, INTRUDER, keySubject(MAISON, MAISON_KEY));
        assertThat(keys.check(0, byAnother)).isInstanceOf(UnknownKey.class);
    }

    @Test
    void aKeyRecordNamesOneKeyOfItsAuthorUnderThatKeysName() {
        ObjectNode good = keySubject(MAISON, MAISON_KEY);
        for (ObjectNode subject : List.of(
                good.deepCopy().put("id", SUPPLIER.value()),
                good.deepCopy().put("verificationMethod", MAISON + "#key-1"),
                good.deepCopy()
                        .put("publicKeyMultibase", INTRUDER.verificationKey().multibase()),
                good.deepCopy().put("publicKeyMultibase", "z6Mk"),
                good.deepCopy().put("publicKeyMultibase", 7),
                good.deepCopy().put("type", "key"),
                good.deepCopy().without("type"),
                good.deepCopy().without("publicKeyMultibase"))) {
            Credential record = signed(RecordKind.KEY, MAISON, MAISON_KEY, subject);
            assertThat(keys.check(0, record)).isInstanceOf(Invalid.class);
            assertThatThrownBy(() -> keys.learn(0, record)).isInstanceOf(IllegalArgumentException.class);
        }
        Credential noKey = signed(RecordKind.EVIDENCE, MAISON, MAISON_KEY, TestLedger.keySubject(MAISON, MAISON_KEY));
        assertThatThrownBy(() -> keys.learn(0, noKey)).isInstanceOf(IllegalArgumentException.class);
    }
}
