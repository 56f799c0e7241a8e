package org.preuve.ledger.witness;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.preuve.ledger.log.ReadLog;
import org.preuve.proofs.note.AddCheckpoint;
import org.preuve.proofs.note.Checkpoint;
import org.preuve.proofs.note.CosignerKey;
import org.preuve.proofs.note.NoteSignature;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Asks one witness to cosign a checkpoint and keeps its cosignature once it was checked: its own key, this checkpoint,
 * now. Nothing that a witness answers can change anything else.
 */
final class AskWitness {

    private static final Logger LOG = LoggerFactory.getLogger(AskWitness.class);

    /** How far a witness's clock may be from ours. */
    private static final Duration CLOCKS_APART = Duration.ofMinutes(5);

    private final Witness witness;
    private final WitnessClient client;
    private final ReadLog log;
    private final CosignatureStore kept;
    private final WitnessesAhead ahead;
    private final Clock clock;

    /** Whether it has answered since this process began. */
    private volatile boolean heard;

    /** The size that it cosigned last, as far as is known here; its 409 corrects this. One thread asks at a time. */
    private volatile long known;

    AskWitness(
            Witness witness,
            WitnessClient client,
            ReadLog log,
            CosignatureStore kept,
            WitnessesAhead ahead,
            Clock clock) {
        this.witness = witness;
        this.client = client;
        this.log = log;
        this.kept = kept;
        this.ahead = ahead;
        this.clock = clock;
    }

    Witness witness() {
        return witness;
    }

    /** One that has cosigned is asked once after each start all the same: it may know more than a restored database. */
    Asked about(Checkpoint checkpoint) {
        long size = checkpoint.head().size();
        boolean cosigned = !kept.find(size, List.of(witness.key())).isEmpty();
        if (cosigned) {
            known = Math.max(known, size);
        }
        if (cosigned && heard) {
            return Asked.HAS_COSIGNED;
        }
        Asked asked = ask(checkpoint);
        heard = asked != Asked.NO_ANSWER;
        return cosigned && asked != Asked.KNOWS_MORE ? Asked.HAS_COSIGNED : asked;
    }

    private Asked ask(Checkpoint checkpoint) {
        long size = checkpoint.head().size();
        WitnessClient.Answer answer = client.ask(witness, request(checkpoint));
        if (answer instanceof WitnessClient.Answer.OtherSize other && other.size() <= size) {
            known = other.size();
            answer = client.ask(witness, request(checkpoint));
        }
        return switch (answer) {
            case WitnessClient.Answer.Lines lines -> check(checkpoint, lines.signatures());
            case WitnessClient.Answer.OtherSize other ->
                other.size() > size
                        ? knowsMore(other.size())
                        : failed(Asked.REFUSED, "it does not stand by the size that it said");
            case WitnessClient.Answer.Refused refused -> failed(Asked.REFUSED, refused.why());
            case WitnessClient.Answer.NoAnswer none -> failed(Asked.NO_ANSWER, none.why());
        };
    }

    private AddCheckpoint request(Checkpoint checkpoint) {
        long from = Math.min(known, checkpoint.head().size());
        return new AddCheckpoint(
                from, log.proveConsistent(from, checkpoint.head().size()), checkpoint.signedNote());
    }

    private Asked check(Checkpoint checkpoint, List<NoteSignature> lines) {
        for (NoteSignature line : lines) {
            if (isNow(checkpoint, line)) {
                kept.keep(checkpoint.head().size(), witness.key(), line);
                known = checkpoint.head().size();
                ahead.cosigned(witness);
                return Asked.COSIGNED;
            }
        }
        return failed(Asked.LIED, "what it sent is not its cosignature of this checkpoint at this time");
    }

    private boolean isNow(Checkpoint checkpoint, NoteSignature line) {
        Instant now = clock.instant();
        Optional<Instant> at = cosigned(checkpoint, witness.key(), line);
        return at.filter(time -> Duration.between(time, now).abs().compareTo(CLOCKS_APART) <= 0)
                .isPresent();
    }

    /** When the line says that the witness cosigned, if it is that witness's cosignature of the checkpoint at all. */
    static Optional<Instant> cosigned(Checkpoint checkpoint, CosignerKey witness, NoteSignature line) {
        return witness.cosigned(checkpoint.with(List.of(line)));
    }

    /** Read after it has answered: whatever it cosigned was committed before, if it was this log's. */
    private Asked knowsMore(long theirs) {
        long ours = log.committed();
        if (theirs <= ours) {
            return Asked.OVERTAKEN;
        }
        ahead.says(witness, theirs, ours);
        return Asked.KNOWS_MORE;
    }

    private Asked failed(Asked how, String why) {
        LOG.warn("Witness {} did not cosign: {}.", witness.name(), why);
        return how;
    }
}
