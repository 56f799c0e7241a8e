package org.preuve.ledger.audit;

import static org.preuve.ledger.audit.Strays.require;

import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import org.preuve.ledger.log.InventoryStore;
import org.preuve.ledger.log.InventoryStore.Held;
import org.preuve.ledger.log.KeptRecord;
import org.preuve.ledger.log.LogStores;
import org.preuve.ledger.log.RecordKey;
import org.preuve.ledger.log.Trace;
import org.preuve.proofs.credential.Credential;
import org.preuve.proofs.credential.RefusedCredential;

/** Records that are kept but in no group: what a crash leaves behind. Each must be whole, as if it came today. */
final class UnsealedRecords {

    private final LogStores stores;
    private final InventoryStore inventory;
    private final RecordTally tally;

    /** @param tally of all records that were found in the log */
    UnsealedRecords(LogStores stores, InventoryStore inventory, RecordTally tally) {
        this.stores = stores;
        this.inventory = inventory;
        this.tally = tally;
    }

    /** How many of those that were meant for the first {@code walked} entries are in no group. */
    long count(long walked, Reach reach) {
        inventory.records(held -> {
            if (isOld(held, walked)) {
                tally.kept(held.key());
            }
            held.groups().forEach(start -> reach.to(start, Mismatch.NO_INDEX, "a record meant for group " + start));
        });
        AtomicLong unsealed = new AtomicLong();
        if (tally.hasMoreThanSealed()) {
            inventory.records(held -> {
                if (isOld(held, walked) && tally.hasMoreThanSealedNear(held.key()) && isUnsealed(held.key())) {
                    unsealed.incrementAndGet();
                }
            });
        }
        return unsealed.get();
    }

    /** Groups are only ever added, so what is old stays old, and every record in the log that was walked is. */
    private static boolean isOld(Held held, long walked) {
        require(
                !held.groups().isEmpty(),
                Mismatch.NO_INDEX,
                "groups",
                "record " + held.key().hex() + " is meant for no group");
        return held.groups().stream().anyMatch(start -> start < walked);
    }

    private boolean isUnsealed(RecordKey name) {
        Optional<Trace> found = stores.records().trace(name);
        if (found.isEmpty() || isSealed(found.get())) {
            return false;
        }
        require(
                found.get() instanceof KeptRecord kept && isWhole(kept),
                Mismatch.NO_INDEX,
                "bytes",
                "record " + name.hex() + " is in no group, and not whole");
        return true;
    }

    private boolean isSealed(Trace kept) {
        return kept.groups().stream()
                .flatMap(start -> stores.groups().find(start).stream())
                .anyMatch(group -> group.indexOf(kept.digest()).isPresent());
    }

    private static boolean isWhole(KeptRecord kept) {
        try {
            Credential record = Credential.parse(kept.bytes());
            return RecordKey.of(kept.bytes()).equals(kept.key())
                    && record.id().equals(kept.id())
                    && record.kind() == kept.kind()
                    && record.issuer().equals(kept.issuer());
        } catch (RefusedCredential refused) {
            return false;
        }
    }
}
