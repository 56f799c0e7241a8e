package org.preuve.ledger.changes;

import java.time.Instant;
import org.preuve.proofs.credential.RecordId;

/**
 * A change by the record that it changes.
 *
 * @param target the record that is changed
 * @param id the record that changes it
 */
public record NotedChange(RecordId target, ChangeKind kind, RecordId id, Progress progress) {

    /** How far it has come. Whatever a crash leaves half done is taken up at the next start, or by whoever comes next. */
    public sealed interface Progress {

        /** It has the place of its target; its bytes are kept so that anybody can have these very bytes sealed. */
        record Held(SignedBytes bytes) implements Progress {}

        /** It is in the log; what follows from it is on its way. */
        record Sealed(LogPlace in) implements Progress {}

        /** All that follows from it is done. */
        record Done(LogPlace in) implements Progress {}
    }

    /** Where and when the change was sealed. */
    public record LogPlace(long index, Instant sealedAt) {}

    NotedChange with(Progress next) {
        return new NotedChange(target, kind, id, next);
    }
}
