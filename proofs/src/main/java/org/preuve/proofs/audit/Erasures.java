package org.preuve.proofs.audit;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.preuve.proofs.change.Change;
import org.preuve.proofs.change.Erasure;
import org.preuve.proofs.credential.Credential;
import org.preuve.proofs.credential.RecordId;
import org.preuve.proofs.credential.RecordKind;
import org.preuve.proofs.keys.Did;
import org.preuve.proofs.log.Entry;

/**
 * Matches records that are gone with the organisation's erasure records, which come after them in the log. Holds only
 * those that no erasure has named yet.
 */
final class Erasures {

    private final Map<RecordId, Entry> unexplained = new LinkedHashMap<>();
    private @Nullable Did organisation;

    /** Whose erasures count; when null, those of the author of the key record at index 0. */
    Erasures(@Nullable Did organisation) {
        this.organisation = organisation;
    }

    /** What is wrong about a record that is gone, whatever erasure comes. */
    static Optional<BrokenLog> problem(Entry entry) {
        return Erasure.isErasable(entry.kind())
                ? Optional.empty()
                : Optional.of(new BrokenLog(
                        entry.index(),
                        "record",
                        "its record is missing, and no " + entry.kind().word() + " can be erased"));
    }

    void absent(Entry entry) {
        unexplained.put(entry.id(), entry);
    }

    /** Takes in a record whose signature was checked. */
    void read(Entry entry, Credential record) {
        if (entry.index() == 0 && organisation == null && record.kind() == RecordKind.KEY) {
            organisation = record.issuer();
        }
        Did eraser = organisation;
        if (eraser == null || record.kind() != RecordKind.ERASURE) {
            return;
        }
        if (Change.of(record).orElse(null) instanceof Erasure erasure) {
            Entry gone = unexplained.get(erasure.target());
            if (gone != null && erasure.objection(gone, eraser).isEmpty()) {
                unexplained.remove(gone.id());
            }
        }
    }

    void finish() {
        unexplained.values().stream().findFirst().ifPresent(entry -> {
            throw new BrokenLog(
                    entry.index(), "record", "its record is missing, and no erasure record in the log names it");
        });
    }
}
