package org.preuve.ledger.audit;

import java.util.List;
import java.util.Optional;
import org.preuve.ledger.log.CheckpointStore;
import org.preuve.ledger.timestamp.Stamp;
import org.preuve.ledger.timestamp.StampStore;
import org.preuve.proofs.note.SignedNote;
import org.preuve.proofs.timestamp.RefusedTimestamp;
import org.preuve.proofs.timestamp.RefusedTimestamp.Reason;
import org.preuve.proofs.timestamp.TimestampAuthorities;
import org.preuve.proofs.timestamp.TimestampToken;

/** Holds each time stamp against the checkpoint that it is kept for, and against the authorities that are trusted. */
public final class CheckStamps implements KeptBeside {

    private final StampStore stamps;
    private final CheckpointStore checkpoints;
    private final Optional<TimestampAuthorities> trusted;

    /** @param trusted every authority whose stamps are kept; while none is configured, each need only be its own */
    public CheckStamps(StampStore stamps, CheckpointStore checkpoints, Optional<TimestampAuthorities> trusted) {
        this.stamps = stamps;
        this.checkpoints = checkpoints;
        this.trusted = trusted;
    }

    @Override
    public void look() {
        stamps.all(this::require);
    }

    /** That the checkpoint itself is as it was signed, the walk has found before. */
    private void require(Stamp stamp) {
        String text = checkpoints
                .find(stamp.size())
                .map(note -> SignedNote.parse(note).text())
                .orElseThrow(() -> mismatch(stamp, "_id", "there is no checkpoint of size " + stamp.size()));
        TimestampToken token = token(stamp, text);
        if (!token.time().equals(stamp.at())) {
            throw mismatch(stamp, "at", "the time stamp of size " + stamp.size() + " states another time");
        }
    }

    private TimestampToken token(Stamp stamp, String text) {
        try {
            TimestampToken token = TimestampToken.parse(stamp.reply());
            requireTrusted(token, text);
            return token;
        } catch (RefusedTimestamp refused) {
            throw mismatch(
                    stamp, "reply", "the time stamp of size " + stamp.size() + " does not hold: " + refused.reason());
        }
    }

    private void requireTrusted(TimestampToken token, String text) {
        try {
            token.check(text, trusted.orElseGet(() -> TimestampAuthorities.of(List.of())));
        } catch (RefusedTimestamp refused) {
            if (trusted.isPresent() || refused.reason() != Reason.NOT_TRUSTED) {
                throw refused;
            }
        }
    }

    private static FoundMismatch mismatch(Stamp stamp, String field, String cause) {
        return new FoundMismatch(stamp.size() - 1, "timestamps." + field, cause);
    }
}
