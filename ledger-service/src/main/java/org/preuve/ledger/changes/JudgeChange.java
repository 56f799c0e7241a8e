package org.preuve.ledger.changes;

import java.util.Optional;
import java.util.Set;
import org.preuve.ledger.changes.ChangeRefusal.AnotherAuthor;
import org.preuve.ledger.changes.ChangeRefusal.AnotherDigest;
import org.preuve.ledger.changes.ChangeRefusal.AnotherStatement;
import org.preuve.ledger.changes.ChangeRefusal.NamesNothing;
import org.preuve.ledger.changes.ChangeRefusal.NoSuchRecord;
import org.preuve.ledger.changes.ChangeRefusal.NotOfThisKind;
import org.preuve.ledger.log.FindRecords;
import org.preuve.ledger.log.LoggedEntry;
import org.preuve.proofs.credential.Credential;
import org.preuve.proofs.credential.RecordKind;
import org.preuve.proofs.keys.Did;
import tools.jackson.databind.JsonNode;

/** Decides whether a record may change the one that it names: the right one, by its own author, in a way that it allows. */
public final class JudgeChange {

    private static final Set<RecordKind> CORRECTABLE = Set.of(
            RecordKind.EVIDENCE,
            RecordKind.ATTESTATION,
            RecordKind.COMMITMENT,
            RecordKind.PROGRESS,
            RecordKind.CORRECTION);
    /** A claim that was wrong is withdrawn, and another one published. */
    private static final Set<RecordKind> WITHDRAWABLE = Set.of(
            RecordKind.EVIDENCE,
            RecordKind.ATTESTATION,
            RecordKind.COMMITMENT,
            RecordKind.PROGRESS,
            RecordKind.CORRECTION,
            RecordKind.CLAIM);
    /** What proves others' records, and what is public for ever, holds nobody's secret. */
    private static final Set<RecordKind> NOT_ERASABLE = Set.of(RecordKind.KEY, RecordKind.ERASURE, RecordKind.CLAIM);

    private final FindRecords records;
    private final Did organisation;

    public JudgeChange(FindRecords records, Did organisation) {
        this.records = records;
        this.organisation = organisation;
    }

    sealed interface Verdict {

        record Fits(NamedTarget target) implements Verdict {}

        record Refused(ChangeRefusal why) implements Verdict {}
    }

    Verdict judge(Credential change) {
        ChangeKind kind = ChangeKind.of(change.kind()).orElseThrow();
        Optional<NamedTarget> named = NamedTarget.of(change, kind);
        if (named.isEmpty()) {
            return new Verdict.Refused(new NamesNothing(
                    "/credentialSubject/" + kind.member(), "{\"id\":\"urn:uuid:…\",\"digest\":\"u…\"} of the record"));
        }
        Optional<ChangeRefusal> refusal = records.entry(named.get().id())
                .map(target -> refusal(change, kind, named.get(), target))
                .orElseGet(() -> Optional.of(new NoSuchRecord(named.get().id())));
        return refusal.<Verdict>map(Verdict.Refused::new).orElseGet(() -> new Verdict.Fits(named.get()));
    }

    /** Whether records of a kind may be changed in this way. */
    public static boolean allows(RecordKind target, ChangeKind change) {
        return switch (change) {
            case CORRECTION -> CORRECTABLE.contains(target);
            case WITHDRAWAL -> WITHDRAWABLE.contains(target);
            case ERASURE -> !NOT_ERASABLE.contains(target);
        };
    }

    private Optional<ChangeRefusal> refusal(Credential change, ChangeKind kind, NamedTarget named, LoggedEntry target) {
        if (!target.digest().equals(named.digest())) {
            return Optional.of(new AnotherDigest(target.id()));
        }
        Did author = kind == ChangeKind.ERASURE ? organisation : target.issuer();
        if (!change.issuer().equals(author)) {
            return Optional.of(new AnotherAuthor(target.id()));
        }
        if (!allows(target.kind(), kind)) {
            return Optional.of(new NotOfThisKind(target.kind(), kind));
        }
        return kind == ChangeKind.CORRECTION ? anotherStatement(change, target) : Optional.empty();
    }

    /** An erased target says nothing any more; that it is erased is found, and refused, elsewhere. */
    private Optional<ChangeRefusal> anotherStatement(Credential correction, LoggedEntry target) {
        String stated = type(correction.subject().path("statement"));
        return records.kept(target.id())
                .map(bytes -> Credential.parse(bytes).subject())
                .map(subject -> type(target.kind() == RecordKind.CORRECTION ? subject.path("statement") : subject))
                .filter(expected -> !expected.equals(stated))
                .map(AnotherStatement::new);
    }

    private static String type(JsonNode statement) {
        return statement.path("type").asString("");
    }
}
