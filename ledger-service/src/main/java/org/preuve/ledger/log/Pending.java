package org.preuve.ledger.log;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.preuve.proofs.credential.RecordKind;
import org.preuve.proofs.keys.VerificationMethod;
import org.preuve.proofs.log.RecordDigest;

/** What of a batch is not answered yet. Callers that sent the same record wait for the one entry. */
final class Pending {

    private final Map<RecordKey, List<Waiting>> callers = new LinkedHashMap<>();
    private final Map<RecordKey, KeptRecord> records = new LinkedHashMap<>();
    private final Map<RecordKey, List<VerificationMethod>> signers = new HashMap<>();

    Pending(List<Waiting> batch) {
        for (Waiting waiting : batch) {
            callers.computeIfAbsent(waiting.key(), key -> new ArrayList<>()).add(waiting);
            records.putIfAbsent(waiting.key(), waiting.record());
            signers.putIfAbsent(waiting.key(), waiting.signers());
        }
    }

    boolean isEmpty() {
        return records.isEmpty();
    }

    /**
     * What may stand in one group: a key record or an erasure ends it, so that whether the next may stand is decided by
     * what it says.
     */
    List<KeptRecord> nextGroup() {
        List<KeptRecord> group = new ArrayList<>();
        for (KeptRecord record : records.values()) {
            group.add(record);
            if (record.kind() == RecordKind.KEY || record.kind() == RecordKind.ERASURE) {
                break;
            }
        }
        return group;
    }

    /** The keys that signed a record. */
    List<VerificationMethod> signers(KeptRecord record) {
        return signers.getOrDefault(record.key(), List.of());
    }

    void refused(KeptRecord record, Sealing.Refused why) {
        answer(record, known -> why);
    }

    /** From now on stands for the same record as it is in the store. */
    void stands(KeptRecord standing) {
        records.put(standing.key(), standing);
    }

    void idTaken(KeptRecord record) {
        answer(record, known -> new Sealing.IdTaken(record.id()));
    }

    void erased(KeptRecord record) {
        answer(record, known -> new Sealing.Erased(record.id()));
    }

    void alreadySealed(KeptRecord record, long index, ReceiptSource receipt) {
        RecordDigest digest = record.digest();
        answer(record, known -> new Sealing.Sealed(record.id(), index, digest, receipt.make(), true));
    }

    void sealed(KeptRecord record, RecordDigest digest, long index, ReceiptSource receipt) {
        answer(record, known -> new Sealing.Sealed(record.id(), index, digest, receipt.make(), known));
    }

    private interface Answer {
        Sealing to(boolean known);
    }

    private void answer(KeptRecord record, Answer answer) {
        records.remove(record.key());
        boolean known = false;
        for (Waiting caller : callers.getOrDefault(record.key(), List.of())) {
            boolean again = known;
            caller.answer(() -> answer.to(again));
            known = true;
        }
    }
}
