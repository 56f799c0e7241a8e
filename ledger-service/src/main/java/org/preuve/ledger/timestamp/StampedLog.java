package org.preuve.ledger.timestamp;

import java.util.Optional;
import org.preuve.ledger.log.ReadLog;
import org.preuve.proofs.bundle.TimestampedCheckpoint;
import org.preuve.proofs.note.Checkpoint;
import org.preuve.proofs.receipt.Receipt;
import org.preuve.proofs.timestamp.RefusedTimestamp;
import org.preuve.proofs.timestamp.TimestampToken;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Shows the log with the times that an authority stated for it. */
public final class StampedLog {

    private static final Logger LOG = LoggerFactory.getLogger(StampedLog.class);

    private final ReadLog log;
    private final StampStore stamps;

    public StampedLog(ReadLog log, StampStore stamps) {
        this.log = log;
        this.stamps = stamps;
    }

    /** The authority's reply about the checkpoint of a size. */
    public Optional<byte[]> reply(long size) {
        return stamps.find(size).map(Stamp::reply);
    }

    /** The first stamp that covers a receipt: it may be about a later tree, which begins with the receipt's. */
    public Optional<TimestampedCheckpoint> covering(Receipt receipt) {
        long size = Checkpoint.open(receipt.note(), log.keys()).head().size();
        return stamps.from(size).flatMap(stamp -> stamped(size, stamp));
    }

    private Optional<TimestampedCheckpoint> stamped(long size, Stamp stamp) {
        try {
            TimestampToken token = TimestampToken.parse(stamp.reply());
            return log.checkpoint(stamp.size())
                    .map(checkpoint -> new TimestampedCheckpoint(
                            checkpoint.signedNote(), token.bytes(), log.proveConsistent(size, stamp.size())));
        } catch (RefusedTimestamp changed) {
            LOG.error("The timestamp kept for size {} is none any more: {}", stamp.size(), changed.getMessage());
            return Optional.empty();
        }
    }
}
