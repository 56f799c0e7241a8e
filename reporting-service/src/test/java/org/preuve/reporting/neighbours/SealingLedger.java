package org.preuve.reporting.neighbours;

import java.util.function.Function;
import org.preuve.proofs.bundle.Bundle;
import org.preuve.proofs.credential.Credential;
import org.preuve.proofs.credential.RecordId;
import org.preuve.proofs.log.ConsistencyProof;
import org.preuve.proofs.log.TilePath;
import org.preuve.reporting.ledger.LedgerClient;
import org.preuve.reporting.ledger.LedgerUnavailable;
import org.preuve.reporting.ledger.RecordPage;
import org.preuve.reporting.ledger.SealAnswer;

/** A small ledger whose answers to sealing can fail in each way that matters. */
public final class SealingLedger implements LedgerClient {

    private final SmallLedger ledger;
    private Function<Credential, SealAnswer> sealing;

    public SealingLedger(SmallLedger ledger) {
        this.ledger = ledger;
        this.sealing = ledger::seal;
    }

    public void answer() {
        sealing = ledger::seal;
    }

    public void answerNothing() {
        sealing = record -> {
            throw new LedgerUnavailable("down");
        };
    }

    public void sealButLoseTheAnswer() {
        sealing = record -> {
            ledger.seal(record);
            throw new LedgerUnavailable("the connection broke");
        };
    }

    public void refuse(String reason) {
        sealing = record -> new SealAnswer.Refused(reason);
    }

    public void lie(SealAnswer.Sealed answer) {
        sealing = record -> answer;
    }

    @Override
    public SealAnswer seal(Credential record) {
        return sealing.apply(record);
    }

    @Override
    public Bundle bundle(RecordId id) {
        return ledger.bundle(id);
    }

    @Override
    public Bundle confidentialBundle(RecordId id) {
        return ledger.bundle(id);
    }

    @Override
    public byte[] checkpoint() {
        return ledger.checkpoint();
    }

    @Override
    public RecordPage records(long from, int limit) {
        return ledger.records(from, limit);
    }

    @Override
    public ConsistencyProof consistency(long from, long to) {
        return ledger.consistency(from, to);
    }

    @Override
    public byte[] tile(TilePath path) {
        return ledger.tile(path);
    }
}
