package org.preuve.ledger.records;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.preuve.ledger.changes.ChangeKind.Place;
import org.preuve.ledger.changes.FindChanges;
import org.preuve.ledger.log.FindRecords;
import org.preuve.ledger.log.LoggedEntry;
import org.preuve.ledger.log.LoggedRecord;
import org.preuve.ledger.timestamp.StampedLog;
import org.preuve.ledger.witness.CosignedLog;
import org.preuve.proofs.bundle.Bundle;
import org.preuve.proofs.bundle.EvidenceLevel;
import org.preuve.proofs.bundle.Rest;
import org.preuve.proofs.bundle.SealedRecord;
import org.preuve.proofs.bundle.TrustPolicy;
import org.preuve.proofs.credential.Credential;
import org.preuve.proofs.credential.RecordId;
import org.preuve.proofs.credential.RecordKind;
import org.preuve.proofs.keys.Did;
import org.preuve.proofs.receipt.Receipt;
import tools.jackson.databind.JsonNode;

/** Puts everything that proves a record into one file: the record, its author's keys, and what a claim rests on. */
public final class MakeBundle {

    private final FindRecords records;
    private final FindChanges changes;
    private final CosignedLog cosigned;
    private final StampedLog stamped;
    private final TrustPolicy policy;

    public MakeBundle(
            FindRecords records, FindChanges changes, CosignedLog cosigned, StampedLog stamped, TrustPolicy policy) {
        this.records = records;
        this.changes = changes;
        this.cosigned = cosigned;
        this.stamped = stamped;
        this.policy = policy;
    }

    public Bundle of(LoggedRecord record) {
        SealedRecord sealed = sealed(record);
        Optional<LoggedRecord> change = change(record);
        long lastSigned = lastSigned(record, change);
        return new Bundle(
                sealed,
                Stream.concat(Stream.of(record.issuer()), change.stream().map(LoggedRecord::issuer))
                        .distinct()
                        .flatMap(author -> keys(author, lastSigned))
                        .toList(),
                restsOn(record),
                policy,
                stamped.covering(sealed.receipt()).stream().toList(),
                change.map(this::sealed).stream().toList());
    }

    /** A status list that joins the file later may be signed with any key that its issuer has since. */
    private static long lastSigned(LoggedRecord record, Optional<LoggedRecord> change) {
        return Credential.parse(record.bytes()).document().has("credentialStatus")
                ? Long.MAX_VALUE
                : change.orElse(record).index();
    }

    /** The correction or withdrawal of the record: whoever reads the one must be told of the other. */
    private Optional<LoggedRecord> change(LoggedRecord record) {
        return changes.state(record.id())
                .change()
                .flatMap(change -> records.find(change.by()).or(() -> erasure(change.by())));
    }

    /** What erased a correction or withdrawal goes on saying of what it was, by the organisation's own word. */
    private Optional<LoggedRecord> erasure(RecordId change) {
        return changes.at(change, Place.ERASURE).flatMap(erasure -> records.find(erasure.id()));
    }

    private SealedRecord sealed(LoggedRecord record) {
        return new SealedRecord(record.bytes(), record.salt(), receipt(record.receipt()));
    }

    /** The cosigned receipt when there is one: it proves more. */
    private Receipt receipt(Receipt plain) {
        return cosigned.receipt(plain).orElse(plain);
    }

    /** Only keys that stood in the log before the last record that travels along say anything about it. */
    private Stream<SealedRecord> keys(Did author, long before) {
        return records.keysOf(author).stream()
                .filter(key -> key.index() < before)
                .map(this::sealed);
    }

    /** Receipts only: what a claim rests on may be confidential, or erased. */
    private List<Rest> restsOn(LoggedRecord record) {
        if (record.kind() != RecordKind.CLAIM) {
            return List.of();
        }
        List<Rest> rests = new ArrayList<>();
        for (JsonNode named : Credential.parse(record.bytes()).subject().path("records")) {
            EvidenceLevel level =
                    EvidenceLevel.ofWord(named.path("level").asString("")).orElse(null);
            entry(named.path("id").asString(""))
                    .ifPresent(found -> rests.add(new Rest(found.id(), level, receipt(found.receipt()))));
        }
        return rests;
    }

    private Optional<LoggedEntry> entry(String id) {
        try {
            return records.entry(RecordId.parse(id));
        } catch (IllegalArgumentException notAnId) {
            return Optional.empty();
        }
    }
}
