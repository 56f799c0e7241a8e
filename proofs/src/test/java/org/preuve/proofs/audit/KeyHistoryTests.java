package org.preuve.proofs.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.preuve.proofs.bundle.TestLedger.MAISON;
import static org.preuve.proofs.bundle.TestLedger.MAISON_KEY;
import static org.preuve.proofs.bundle.TestLedger.SUPPLIER;
import static org.preuve.proofs.bundle.TestLedger.SUPPLIER_KEY;
import static org.preuve.proofs.bundle.TestLedger.key;
import static org.preuve.proofs.bundle.TestLedger.keySubject;
import static org.preuve.proofs.bundle.TestLedger.signed;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.preuve.proofs.bundle.TestLedger;
import org.preuve.proofs.credential.Credential;
import org.preuve.proofs.credential.RecordKind;
import org.preuve.proofs.credential.SignatureCheck.Invalid;
import org.preuve.proofs.credential.SignatureCheck.UnknownKey;
import org.preuve.proofs.credential.SignatureCheck.Valid;
import org.preuve.proofs.keys.SigningKey;
import org.preuve.proofs.keys.VerificationMethod;
import org.preuve.proofs.note.NoteFiles;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

class KeyHistoryTests {

    private static final SigningKey INTRUDER = NoteFiles.key(0x7f);
    private static final ObjectNode SUBJECT =
            JsonNodeFactory.instance.objectNode().put("type", "Evidence");

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
    void aSecondKeyOfADidWebNeedsTheFirstOnesSignature() {
        keys.learn(0, key(MAISON, MAISON_KEY));
        assertThat(keys.check(1, key(MAISON, INTRUDER))).isInstanceOf(UnknownKey.class);
        VerificationMethod next = VerificationMethod.of(MAISON, INTRUDER.verificationKey());
        Credential handedOver = signed(RecordKind.KEY, MAISON, MAISON_KEY, keySubject(next, INTRUDER));
        assertThat(keys.check(1, handedOver)).isInstanceOf(Valid.class);
        keys.learn(1, handedOver);
        Credential record = signed(RecordKind.EVIDENCE, MAISON, INTRUDER, SUBJECT);
        assertThat(keys.check(1, record)).isInstanceOf(UnknownKey.class);
        assertThat(keys.check(2, record)).isInstanceOf(Valid.class);
        assertThat(keys.check(2, signed(RecordKind.EVIDENCE, MAISON, MAISON_KEY, SUBJECT)))
                .isInstanceOf(Valid.class);
    }

    @Test
    void aFirstKeyRecordIsSignedByTheKeyThatItNames() {
        VerificationMethod method = VerificationMethod.of(MAISON, MAISON_KEY.verificationKey());
        Credential byAnother = signed(RecordKind.KEY, MAISON, INTRUDER, keySubject(method, MAISON_KEY));
        assertThat(keys.check(0, byAnother)).isInstanceOf(UnknownKey.class);
    }

    @Test
    void aKeyRecordNamesOneKeyOfItsAuthorUnderThatKeysName() {
        VerificationMethod method = VerificationMethod.of(MAISON, MAISON_KEY.verificationKey());
        ObjectNode good = keySubject(method, MAISON_KEY);
        for (ObjectNode subject : List.of(
                good.deepCopy().put("id", SUPPLIER.value()),
                good.deepCopy().put("verificationMethod", MAISON + "#key-1"),
                good.deepCopy()
                        .put("publicKeyMultibase", INTRUDER.verificationKey().multibase()),
                good.deepCopy().put("publicKeyMultibase", "z6Mk"),
                good.deepCopy().put("publicKeyMultibase", 7),
                good.deepCopy().without("publicKeyMultibase"))) {
            Credential record = signed(RecordKind.KEY, MAISON, MAISON_KEY, subject);
            assertThat(keys.check(0, record)).isInstanceOf(Invalid.class);
            assertThatThrownBy(() -> keys.learn(0, record)).isInstanceOf(IllegalArgumentException.class);
        }
        Credential noKey = signed(RecordKind.EVIDENCE, MAISON, MAISON_KEY, TestLedger.keySubject(method, MAISON_KEY));
        assertThatThrownBy(() -> keys.learn(0, noKey)).isInstanceOf(IllegalArgumentException.class);
    }
}
