package org.preuve.ledger.changes;

import org.preuve.ledger.changes.RecordState.Change;
import org.preuve.proofs.credential.RecordId;
import org.preuve.proofs.credential.RecordKind;

/** Why a record is not changed. */
public sealed interface ChangeRefusal {

    /** The change does not name a record as it must. */
    record NamesNothing(String at, String expected) implements ChangeRefusal {}

    /** No record of this id is in the log. */
    record NoSuchRecord(RecordId target) implements ChangeRefusal {}

    /** The digest is not that of the record's entry: another record is meant. */
    record AnotherDigest(RecordId target) implements ChangeRefusal {}

    /** Only who signed a record may correct or withdraw it. */
    record AnotherAuthor(RecordId target) implements ChangeRefusal {}

    /** Records of this kind are not changed in this way. */
    record NotOfThisKind(RecordKind target, ChangeKind change) implements ChangeRefusal {}

    /** A correction states the same kind of thing as what it corrects. */
    record AnotherStatement(String expected) implements ChangeRefusal {}

    /** It was changed before. */
    record AlreadyChanged(RecordId target, Change by) implements ChangeRefusal {}

    /** Another change of it is on its way into the log. */
    record BeingChanged(RecordId target) implements ChangeRefusal {}

    default ChangeRefused refused() {
        return new ChangeRefused(this);
    }
}
