package org.preuve.ledger.changes;

import java.util.Optional;
import org.preuve.ledger.changes.ChangeRefusal.AnotherAuthor;
import org.preuve.ledger.changes.ChangeRefusal.AnotherDigest;
import org.preuve.ledger.changes.ChangeRefusal.AnotherStatement;
import org.preuve.ledger.changes.ChangeRefusal.NamesNothing;
import org.preuve.ledger.changes.ChangeRefusal.NoSuchRecord;
import org.preuve.ledger.changes.ChangeRefusal.NotOfThisKind;
import org.preuve.ledger.changes.NotedChange.LogPlace;
import org.preuve.ledger.log.FindRecords;
import org.preuve.ledger.log.LoggedEntry;
import org.preuve.proofs.change.Change;
import org.preuve.proofs.change.Correction;
import org.preuve.proofs.change.RefusedChange;
import org.preuve.proofs.credential.Credential;
import org.preuve.proofs.credential.RecordId;
import org.preuve.proofs.credential.RecordKind;
import org.preuve.proofs.keys.Did;
import tools.jackson.databind.JsonNode;

/** Decides whether a record may change the one that it names: the right one, by its own author, in a way that it allows. */
public final class JudgeChange {

    private final FindRecords records;
    private final Did organisation;

    public JudgeChange(FindRecords records, Did organisation) {
        this.records = records;
        this.organisation = organisation;
    }

    sealed interface Verdict {

        record Fits(Change change) implements Verdict {}

        record Refused(ChangeRefusal why) implements Verdict {}
    }

    /** Where a record is in the log, whatever became of it since. */
    Optional<LogPlace> placeOf(RecordId record) {
        return records.entry(record).map(entry -> new LogPlace(entry.index(), entry.sealedAt()));
    }

    Verdict judge(Credential record) {
        ChangeKind kind = ChangeKind.of(record.kind()).orElseThrow();
        Change change;
        try {
            change = Change.read(record);
        } catch (RefusedChange incomplete) {
            return new Verdict.Refused(new NamesNothing(incomplete.at(), String.valueOf(incomplete.getMessage())));
        }
        Optional<ChangeRefusal> refusal = records.entry(change.target())
                .map(target -> refusal(change, kind, target))
                .orElseGet(() -> Optional.of(new NoSuchRecord(change.target())));
        return refusal.<Verdict>map(Verdict.Refused::new).orElseGet(() -> new Verdict.Fits(change));
    }

    private Optional<ChangeRefusal> refusal(Change change, ChangeKind kind, LoggedEntry target) {
        if (!target.digest().equals(change.targetDigest())) {
            return Optional.of(new AnotherDigest(target.id()));
        }
        Did author = kind == ChangeKind.ERASURE ? organisation : target.issuer();
        if (!change.issuer().equals(author)) {
            return Optional.of(new AnotherAuthor(target.id()));
        }
        if (!change.targets().contains(target.kind())) {
            return Optional.of(new NotOfThisKind(target.kind(), kind));
        }
        return change instanceof Correction correction ? anotherStatement(correction, target) : Optional.empty();
    }

    /** An erased target says nothing any more; that it is erased is found, and refused, elsewhere. */
    private Optional<ChangeRefusal> anotherStatement(Correction correction, LoggedEntry target) {
        return records.kept(target.id())
                .map(bytes -> Credential.parse(bytes).subject())
                .map(subject -> type(target.kind() == RecordKind.CORRECTION ? subject.path("statement") : subject))
                .filter(expected -> !expected.equals(type(correction.statement())))
                .map(AnotherStatement::new);
    }

    private static String type(JsonNode statement) {
        return statement.path("type").asString("");
    }
}
