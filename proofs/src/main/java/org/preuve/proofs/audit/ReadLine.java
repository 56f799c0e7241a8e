package org.preuve.proofs.audit;

import org.jspecify.annotations.Nullable;
import org.preuve.proofs.log.Entry;
import org.preuve.proofs.log.Hash;
import org.preuve.proofs.log.MalformedEntry;

/** One line of a page, read on whichever core: its leaf hash, and what stands behind its entry, or why it is no entry. */
record ReadLine(Hash leaf, @Nullable RecordContent content, String problem) {

    static ReadLine of(LoggedRecord logged) {
        Hash leaf = Hash.leaf(logged.entry());
        try {
            return new ReadLine(leaf, RecordContent.of(Entry.parse(logged.entry()), logged), "");
        } catch (MalformedEntry e) {
            return new ReadLine(leaf, null, String.valueOf(e.getMessage()));
        }
    }
}
