package org.preuve.ledger.erasure;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.UUID;
import org.preuve.ledger.changes.ChangeKind;
import org.preuve.ledger.changes.ChangeKind.Place;
import org.preuve.ledger.changes.ChangeRefusal.AlreadyChanged;
import org.preuve.ledger.changes.ChangeRefusal.NotOfThisKind;
import org.preuve.ledger.changes.Changing;
import org.preuve.ledger.changes.FindChanges;
import org.preuve.ledger.changes.MakeChange;
import org.preuve.ledger.changes.NotedChange;
import org.preuve.ledger.changes.NotedChange.Progress;
import org.preuve.ledger.log.FindRecords;
import org.preuve.ledger.log.LoggedEntry;
import org.preuve.ledger.log.Sealing;
import org.preuve.ledger.organisation.Organisation;
import org.preuve.ledger.organisation.Pseudonyms;
import org.preuve.proofs.change.Erasure;
import org.preuve.proofs.change.ErasureBasis;
import org.preuve.proofs.credential.Credential;
import org.preuve.proofs.credential.RecordId;
import org.preuve.proofs.credential.RecordKind;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * Erases what a record says. The erasure is sealed first, so that nobody can ever take an erased record for a lost one;
 * then the content goes, wherever it is. Whoever asks again hears what stands.
 */
public final class EraseRecord {

    private final FindRecords records;
    private final FindChanges changes;
    private final MakeChange make;
    private final Organisation organisation;
    private final Pseudonyms pseudonyms;
    private final Clock clock;

    public EraseRecord(
            FindRecords records,
            FindChanges changes,
            MakeChange make,
            Organisation organisation,
            Pseudonyms pseudonyms,
            Clock clock) {
        this.records = records;
        this.changes = changes;
        this.make = make;
        this.organisation = organisation;
        this.pseudonyms = pseudonyms;
        this.clock = clock;
    }

    /**
     * Why, and who says so.
     *
     * @param subject the person as tokens name them; records name them by pseudonym
     */
    public record Grounds(ErasureBasis basis, String reason, String subject) {}

    /**
     * The erasure's seal, or why there is none; empty when the log has no such record.
     *
     * @throws org.preuve.ledger.changes.ChangeRefused when the record is not of a kind that is erased
     */
    public Optional<Sealing> erase(RecordId id, Grounds grounds) {
        return records.entry(id).map(entry -> erase(entry, grounds));
    }

    private Sealing erase(LoggedEntry entry, Grounds grounds) {
        if (!Erasure.isErasable(entry.kind())) {
            throw new NotOfThisKind(entry.kind(), ChangeKind.ERASURE).refused();
        }
        Credential erasure = standing(entry.id()).orElseGet(() -> sign(entry, grounds));
        return switch (make.make(erasure)) {
            case Changing.Changed changed -> changed.sealed();
            case Changing.NotSealed not -> not.sealing();
            case Changing.Refused refused -> {
                // Somebody else was quicker: theirs is the erasure.
                if (refused.refusal() instanceof AlreadyChanged
                        && standing(entry.id()).isPresent()) {
                    yield erase(entry, grounds);
                }
                throw refused.refusal().refused();
            }
        };
    }

    private Optional<Credential> standing(RecordId id) {
        return changes.at(id, Place.ERASURE).flatMap(this::bytes).map(Credential::parse);
    }

    private Optional<byte[]> bytes(NotedChange change) {
        return change.progress() instanceof Progress.Held held
                ? Optional.of(held.bytes().bytes())
                : records.kept(change.id());
    }

    private Credential sign(LoggedEntry entry, Grounds grounds) {
        ObjectNode subject = JsonNodeFactory.instance.objectNode().put("type", "Erasure");
        subject.putObject("erases")
                .put("id", entry.id().value())
                .put("digest", entry.digest().value());
        subject.put("basis", grounds.basis().word())
                .put("reason", grounds.reason())
                .put("erasedAt", clock.instant().truncatedTo(ChronoUnit.SECONDS).toString())
                .put("by", pseudonyms.of(grounds.subject()));
        changeOf(entry).ifPresent(change -> subject.set("keeps", change));
        return organisation.sign(new RecordId(UUID.randomUUID()), RecordKind.ERASURE, subject);
    }

    /** What was corrected or withdrawn stays so when the record that did it is erased: the erasure goes on saying it. */
    private Optional<ObjectNode> changeOf(LoggedEntry entry) {
        ChangeKind kind = switch (entry.kind()) {
            case CORRECTION -> ChangeKind.CORRECTION;
            case WITHDRAWAL -> ChangeKind.WITHDRAWAL;
            default -> ChangeKind.ERASURE;
        };
        return kind == ChangeKind.ERASURE
                ? Optional.empty()
                : records.kept(entry.id())
                        .map(bytes -> Credential.parse(bytes).subject().path(kind.member()))
                        .map(target -> JsonNodeFactory.instance.objectNode().set(kind.member(), target));
    }
}
