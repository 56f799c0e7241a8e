package org.preuve.ledger.timestamp;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.preuve.ledger.log.ReadLog;
import org.preuve.proofs.note.Checkpoint;
import org.preuve.proofs.timestamp.RefusedTimestamp;
import org.preuve.proofs.timestamp.TimestampAuthorities;
import org.preuve.proofs.timestamp.TimestampRequest;
import org.preuve.proofs.timestamp.TimestampToken;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Has the newest checkpoint stamped when the last stamp is old enough and the log has grown since. A stamp is kept only
 * when it is the trusted authority's, for this checkpoint, in answer to this request, and of about now.
 */
public final class StampCheckpoint {

    private static final Logger LOG = LoggerFactory.getLogger(StampCheckpoint.class);

    /** How far the authority's clock may be from ours. */
    private static final Duration CLOCKS_APART = Duration.ofMinutes(5);

    private final ReadLog log;
    private final StampStore stamps;
    private final TimestampClient authority;
    private final TimestampAuthorities trusted;
    private final Duration every;
    private final SecureRandom random;
    private final Clock clock;

    public StampCheckpoint(
            ReadLog log,
            StampStore stamps,
            TimestampClient authority,
            TimestampAuthorities trusted,
            Duration every,
            SecureRandom random,
            Clock clock) {
        this.log = log;
        this.stamps = stamps;
        this.authority = authority;
        this.trusted = trusted;
        this.every = every;
        this.random = random;
        this.clock = clock;
    }

    /** How an attempt ended. */
    public enum Outcome {
        STAMPED,
        /** There was nothing to stamp yet. */
        NOT_DUE,
        /** The authority did not reply. */
        NO_REPLY,
        /** The authority's reply was no stamp, or not one that holds. */
        REFUSED
    }

    public Outcome stampIfDue() {
        Checkpoint newest = log.checkpoint();
        if (!isDue(newest.head().size())) {
            return Outcome.NOT_DUE;
        }
        String text = newest.signedNote().text();
        TimestampRequest request = TimestampRequest.of(text, random);
        return switch (authority.ask(request.bytes())) {
            case TimestampClient.Answer.Reply reply -> keep(newest.head().size(), text, request, reply.der());
            case TimestampClient.Answer.NoReply none -> {
                LOG.warn("The timestamp authority did not reply: {}.", none.why());
                yield Outcome.NO_REPLY;
            }
        };
    }

    private boolean isDue(long size) {
        return size > 0
                && stamps.newest()
                        .map(last ->
                                last.size() < size && !last.at().plus(every).isAfter(clock.instant()))
                        .orElse(true);
    }

    private Outcome keep(long size, String text, TimestampRequest request, byte[] reply) {
        try {
            Instant at = TimestampToken.ofReply(reply, request).check(text, trusted);
            if (Duration.between(at, clock.instant()).abs().compareTo(CLOCKS_APART) > 0) {
                LOG.warn("The timestamp authority says that it is {}; its stamp is not kept.", at);
                return Outcome.REFUSED;
            }
            stamps.keep(new Stamp(size, reply, at));
            return Outcome.STAMPED;
        } catch (RefusedTimestamp refused) {
            LOG.warn("The timestamp authority's reply is not kept: {}", refused.getMessage());
            return Outcome.REFUSED;
        }
    }
}
