package org.preuve.proofs.change;

import java.util.Optional;
import java.util.Set;
import org.preuve.proofs.credential.Credential;
import org.preuve.proofs.credential.RecordId;
import org.preuve.proofs.credential.RecordKind;
import org.preuve.proofs.keys.Did;
import org.preuve.proofs.log.Entry;
import org.preuve.proofs.log.RecordDigest;

/**
 * A record that says something of an earlier one, which stays in the log as it is. Nothing here says that it is signed by
 * a key that was entitled, as no {@link Credential} says that of itself.
 */
public sealed interface Change permits Correction, Withdrawal, Erasure {

    /** Whose record the change is. */
    Did issuer();

    /** The record that it is about. */
    RecordId target();

    /** The digest in that record's entry. */
    RecordDigest targetDigest();

    /** Why, in words for people. */
    String reason();

    /** The kinds of records that such a change may be made to. */
    Set<RecordKind> targets();

    /**
     * What a correction, withdrawal or erasure says.
     *
     * @throws RefusedChange with the place, when the record is none of these, or does not say all that one says
     */
    static Change read(Credential record) {
        return new ChangeReader(record).read();
    }

    /** As {@link #read}; empty where that refuses. */
    static Optional<Change> of(Credential record) {
        try {
            return Optional.of(read(record));
        } catch (RefusedChange e) {
            return Optional.empty();
        }
    }

    /** Why the record behind an entry cannot be changed so, for the entry's own sake; empty when it can. */
    default Optional<String> objection(Entry entry) {
        if (!entry.id().equals(target()) || !entry.digest().equals(targetDigest())) {
            return Optional.of("entry " + entry.index() + " is not the one that it names");
        }
        return targets().contains(entry.kind())
                ? Optional.empty()
                : Optional.of("no " + entry.kind().word() + " can be changed so");
    }

    /**
     * Why a record cannot be changed so, by this issuer; empty when it can. {@code organisation} keeps the ledger: it
     * alone erases, where the others change only what they said themselves.
     */
    Optional<String> objection(Entry entry, Credential record, Did organisation);
}
