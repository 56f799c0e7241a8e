package org.preuve.ledger.log;

import java.util.ArrayList;
import java.util.List;
import org.preuve.proofs.credential.RecordId;
import org.preuve.proofs.credential.RecordKind;
import org.preuve.proofs.keys.Did;
import org.preuve.proofs.log.RecordDigest;
import org.preuve.proofs.log.Salt;

/**
 * A signed record beside the log, with the salt that its public digest is made with. Kept is not sealed: only an entry
 * under the head makes it so.
 *
 * @param bytes canonical JSON; never changed by whoever holds it
 * @param groups starts of the groups that it was meant for. Each is stored before its group is, so the group that a
 *     sealed record is in is always among them; in the others another writer was first
 */
@SuppressWarnings("ArrayRecordComponent") // Compared by key; copying a megabyte at each hand-over buys nothing.
public record KeptRecord(
        RecordKey key, RecordId id, RecordKind kind, Did issuer, Salt salt, byte[] bytes, List<Long> groups)
        implements Trace {

    public KeptRecord {
        groups = List.copyOf(groups);
    }

    @Override
    public RecordDigest digest() {
        return RecordDigest.of(salt, bytes);
    }

    /** With one group more, unless it has it. */
    public KeptRecord meantFor(long group) {
        if (groups.contains(group)) {
            return this;
        }
        List<Long> all = new ArrayList<>(groups);
        all.add(group);
        return new KeptRecord(key, id, kind, issuer, salt, bytes, all);
    }
}
