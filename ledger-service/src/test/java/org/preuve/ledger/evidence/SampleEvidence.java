package org.preuve.ledger.evidence;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.preuve.ledger.approval.Person;
import org.preuve.ledger.approval.SealedAs;
import org.preuve.ledger.changes.ChangeKind;
import org.preuve.ledger.changes.NotedChange.LogPlace;
import org.preuve.ledger.changes.RecordState.Change;
import org.preuve.proofs.credential.RecordId;
import org.preuve.proofs.log.Hash;
import org.preuve.proofs.log.RecordDigest;

/** A piece of evidence as officers write them. */
public final class SampleEvidence {

    public static final Facts FACTS = new Facts(
            "RSE-001",
            "Remplacement de l'éclairage par des LED",
            Pillar.ENVIRONMENTAL,
            Topic.E1,
            Optional.of(Action.CORRECTIVE),
            Optional.of("Roubaix"),
            new Period(LocalDate.parse("2026-01-01"), LocalDate.parse("2026-03-31")),
            new Quantity("Électricité économisée", 12480.5, "kW.h"),
            Quality.MEASURED,
            Optional.empty());

    public static final SealedAs SEALED = new SealedAs(7, new RecordDigest(Hash.sha256()), "receipt");

    public static final Change CHANGE = new Change(
            ChangeKind.WITHDRAWAL,
            new RecordId(UUID.fromString("00000000-0000-4000-8000-000000000001")),
            new LogPlace(9, Instant.parse("2026-11-02T10:00:00Z")));

    private SampleEvidence() {}

    public static Evidence draft(Person by) {
        return draft(new EvidenceId(UUID.randomUUID()), by, Instant.parse("2026-11-01T10:00:00Z"));
    }

    static Evidence draft(EvidenceId id, Person by, Instant at) {
        return Evidence.draft(id, FACTS, by, at, Hash.sha256());
    }

    public static Attachment file(String name) {
        FileDigest digest = new FileDigest(Hash.sha256(name.getBytes(StandardCharsets.UTF_8)));
        return new Attachment(digest, FileName.of(name), FileType.PDF, 3);
    }
}
