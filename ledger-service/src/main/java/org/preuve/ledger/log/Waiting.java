package org.preuve.ledger.log;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import org.preuve.proofs.keys.VerificationMethod;

/**
 * A record on its way through the sequencer, and everybody who waits for it. The answer is made in the caller's own
 * thread: the sequencer never spends its time on one caller's receipt.
 */
final class Waiting {

    private final KeptRecord record;
    private final List<VerificationMethod> signers;
    private final CompletableFuture<Supplier<Sealing>> answer = new CompletableFuture<>();

    /** @param signers the keys that signed the record */
    Waiting(KeptRecord record, List<VerificationMethod> signers) {
        this.record = record;
        this.signers = List.copyOf(signers);
    }

    List<VerificationMethod> signers() {
        return signers;
    }

    KeptRecord record() {
        return record;
    }

    RecordKey key() {
        return record.key();
    }

    int weight() {
        return record.bytes().length;
    }

    void answer(Supplier<Sealing> how) {
        answer.complete(how);
    }

    CompletableFuture<Supplier<Sealing>> answer() {
        return answer;
    }
}
