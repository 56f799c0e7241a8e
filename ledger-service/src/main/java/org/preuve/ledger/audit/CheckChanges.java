package org.preuve.ledger.audit;

import static org.preuve.ledger.audit.Strays.require;

import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.preuve.ledger.changes.ChangeKind;
import org.preuve.ledger.changes.ChangeStore;
import org.preuve.ledger.changes.NotedChange;
import org.preuve.ledger.changes.NotedChange.LogPlace;
import org.preuve.ledger.changes.NotedChange.Progress;
import org.preuve.ledger.log.KeptRecord;
import org.preuve.ledger.log.LogStores;
import org.preuve.ledger.log.SealRecords;
import org.preuve.ledger.log.Trace;
import org.preuve.proofs.change.Change;
import org.preuve.proofs.credential.Credential;
import org.preuve.proofs.credential.RefusedCredential;
import org.preuve.proofs.log.Entry;

/**
 * Holds what is noted of changes against the records that make them: each sealed correction, withdrawal and erasure is
 * noted at what it changes, and nothing is noted that no record says. One that is only held is signed, and says the same.
 */
public final class CheckChanges implements KeptBeside {

    private static final String REVOKED_SINCE = "key-revoked";

    private final ChangeStore changes;
    private final LogStores stores;
    private final SealRecords seal;

    /** @param seal checks the signatures of changes that are not in the log yet */
    public CheckChanges(ChangeStore changes, LogStores stores, SealRecords seal) {
        this.changes = changes;
        this.stores = stores;
        this.seal = seal;
    }

    /** Of a record that is in the log: whether what it changes is noted so, where it changes anything. */
    Optional<FoundMismatch> problem(Entry entry, Credential record) {
        return ChangeKind.of(record.kind())
                .flatMap(kind -> Change.of(record).flatMap(change -> problem(entry, record, kind, change)));
    }

    private Optional<FoundMismatch> problem(Entry entry, Credential record, ChangeKind kind, Change change) {
        Optional<NotedChange> noted = changes.at(change.target(), kind.place());
        if (noted.isEmpty()) {
            return mismatch(entry, "_id", "the change that it makes is not noted");
        }
        if (!noted.get().id().equals(record.id())) {
            return mismatch(entry, "by", "the change that it makes is noted as that of another record");
        }
        return noted.get().kind() == kind
                ? ofProgress(entry, record.bytes(), noted.get().progress())
                : mismatch(entry, "kind", "the change that it makes is noted as another kind of change");
    }

    /** Of a change that was erased itself: nobody can say any more what it changed, only that it is noted once. */
    Optional<FoundMismatch> problem(Entry entry) {
        if (ChangeKind.of(entry.kind()).isEmpty()) {
            return Optional.empty();
        }
        List<NotedChange> noted = changes.by(entry.id());
        if (noted.size() != 1 || noted.getFirst().kind().recordKind() != entry.kind()) {
            return mismatch(entry, "by", "the change that it made is not noted once");
        }
        return noted.getFirst().progress() instanceof Progress.Held
                ? mismatch(entry, "progress", "the change is erased, and noted as not sealed")
                : ofProgress(entry, new byte[0], noted.getFirst().progress());
    }

    private static Optional<FoundMismatch> ofProgress(Entry entry, byte[] record, Progress progress) {
        return switch (progress) {
            case Progress.Held held ->
                Arrays.equals(held.bytes().bytes(), record)
                        ? Optional.empty()
                        : mismatch(entry, "bytes", "what is held is not what was sealed");
            case Progress.Sealed sealed -> ofPlace(entry, sealed.in());
            case Progress.Done done -> ofPlace(entry, done.in());
        };
    }

    private static Optional<FoundMismatch> ofPlace(Entry entry, LogPlace in) {
        if (in.index() != entry.index()) {
            return mismatch(entry, "index", "the change that it makes is noted at another index");
        }
        return in.sealedAt().equals(entry.sealedAt().truncatedTo(ChronoUnit.MILLIS))
                ? Optional.empty()
                : mismatch(entry, "sealedAt", "the change that it makes is noted at another time");
    }

    /** What is noted and no record in the log says. */
    @Override
    public void look() {
        changes.all(noted -> {
            switch (noted.progress()) {
                case Progress.Held held ->
                    require(
                            isSigned(noted, held.bytes().bytes()),
                            Mismatch.NO_INDEX,
                            "changes.bytes",
                            name(noted) + " is held, and not signed as such");
                case Progress.Sealed sealed -> requireInLog(noted, sealed.in());
                case Progress.Done done -> requireInLog(noted, done.in());
            }
        });
    }

    private boolean isSigned(NotedChange noted, byte[] bytes) {
        try {
            Credential record = Credential.parse(bytes);
            return Arrays.equals(record.bytes(), bytes)
                    && isOf(noted, record)
                    && seal.check(record)
                            .filter(refused -> !refused.reason().equals(REVOKED_SINCE))
                            .isEmpty();
        } catch (RefusedCredential refused) {
            return false;
        }
    }

    private static boolean isOf(NotedChange noted, Credential record) {
        return record.id().equals(noted.id())
                && record.kind() == noted.kind().recordKind()
                && Change.of(record)
                        .filter(change -> change.target().equals(noted.target()))
                        .isPresent();
    }

    private void requireInLog(NotedChange noted, LogPlace in) {
        Optional<Trace> record = stores.records().trace(noted.id());
        require(
                record.filter(trace -> says(trace, noted) && standsAt(in.index(), trace))
                        .isPresent(),
                Mismatch.NO_INDEX,
                "changes.by",
                name(noted) + " is noted, and no record in the log says so");
    }

    private static boolean says(Trace trace, NotedChange noted) {
        return !(trace instanceof KeptRecord kept) || isOf(noted, Credential.parse(kept.bytes()));
    }

    private boolean standsAt(long index, Trace record) {
        return stores.groups().findAll(record.groups()).stream()
                .map(group -> group.indexOf(record.digest()))
                .anyMatch(OptionalLong.of(index)::equals);
    }

    private static String name(NotedChange noted) {
        return "the " + noted.kind().recordKind().word() + " of "
                + noted.target().value();
    }

    private static Optional<FoundMismatch> mismatch(Entry entry, String field, String cause) {
        return Optional.of(new FoundMismatch(entry.index(), "changes." + field, cause));
    }
}
