package org.preuve.ledger.records;

import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import org.preuve.ledger.changes.ChangeRefusal;
import org.preuve.ledger.changes.Changing;
import org.preuve.ledger.changes.MakeChange;
import org.preuve.ledger.log.SealRecords;
import org.preuve.ledger.log.Sealing;
import org.preuve.proofs.credential.Credential;
import org.preuve.proofs.credential.RecordKind;
import org.preuve.proofs.credential.RefusedCredential;

/** Takes a signed record from another service and has it sealed. */
public final class AcceptRecord {

    private final ClientKinds kinds;
    private final SealRecords records;
    private final MakeChange changes;

    public AcceptRecord(ClientKinds kinds, SealRecords records, MakeChange changes) {
        this.kinds = kinds;
        this.records = records;
        this.changes = changes;
    }

    /**
     * Reads the record and has it sealed.
     *
     * @param json as it was sent; it is read once
     */
    public Acceptance accept(String client, byte[] json) {
        return acceptAll(client, List.of(json)).getFirst();
    }

    /** Reads and seals several, each for itself: one that is refused holds up none of the others. Answers in their order. */
    public List<Acceptance> acceptAll(String client, List<byte[]> json) {
        List<Reading> readings =
                json.parallelStream().map(one -> read(client, one)).toList();
        List<Credential> wanted = readings.stream()
                .flatMap(reading -> reading.record().stream())
                .filter(record -> !MakeChange.isChange(record))
                .toList();
        Iterator<Sealing> sealings = records.sealAll(wanted).iterator();
        return readings.stream().map(reading -> answer(reading, sealings)).toList();
    }

    /** Changes come after all that is new, so that they may change what came with them. */
    private Acceptance answer(Reading reading, Iterator<Sealing> sealings) {
        if (reading.refused().isPresent()) {
            return reading.refused().get();
        }
        Credential record = reading.record().orElseThrow();
        return MakeChange.isChange(record) ? change(record) : new Acceptance.Answered(sealings.next());
    }

    private Acceptance change(Credential record) {
        return switch (changes.make(record)) {
            case Changing.Changed changed -> new Acceptance.Answered(changed.sealed());
            case Changing.NotSealed not -> new Acceptance.Answered(not.sealing());
            case Changing.Refused refused -> new Acceptance.ChangeRefused(refused.refusal());
        };
    }

    private Reading read(String client, byte[] json) {
        Credential record;
        try {
            record = Credential.parse(json);
        } catch (RefusedCredential refused) {
            return Reading.refused(new Acceptance.NotARecord(refused));
        }
        return kinds.allow(client, record)
                ? new Reading(Optional.of(record), Optional.empty())
                : Reading.refused(new Acceptance.KindNotAllowed(client, record.kind()));
    }

    /** What was sent, read: a record to seal, or why it is none. */
    private record Reading(Optional<Credential> record, Optional<Acceptance> refused) {

        static Reading refused(Acceptance why) {
            return new Reading(Optional.empty(), Optional.of(why));
        }
    }

    /** What became of a record at the internal door. */
    public sealed interface Acceptance {

        /** It was a record of a kind that this client may send; the log answered. */
        record Answered(Sealing sealing) implements Acceptance {}

        /** It is no record. */
        record NotARecord(RefusedCredential why) implements Acceptance {}

        /** It would change another record, and may not. */
        record ChangeRefused(ChangeRefusal why) implements Acceptance {}

        /** Another service's kind. */
        record KindNotAllowed(String client, RecordKind kind) implements Acceptance {}
    }
}
