package org.preuve.reporting.following;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.preuve.proofs.credential.Credential;
import org.preuve.proofs.keys.Did;

/** Key records of the log as they were checked: who may sign, from which entry on and up to which. */
public interface AuthorKeyStore {

    /** Keeps key records; one that is known stays as it is. */
    void add(Collection<KeyRecordAt> records);

    /** All that an author issued, in log order. */
    List<KeyRecordAt> of(Did author);

    /** Whose log it is: the author of the key record that begins it. */
    Optional<Did> organisation();

    /** Forgets every key. */
    void clear();

    /** A key record and where it stands. */
    record KeyRecordAt(long index, Credential record) {}
}
