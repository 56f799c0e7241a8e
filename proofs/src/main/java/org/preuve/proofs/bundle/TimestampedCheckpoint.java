package org.preuve.proofs.bundle;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.preuve.proofs.log.ConsistencyProof;
import org.preuve.proofs.note.SignedNote;

/**
 * A checkpoint at or after the receipt's, an authority's timestamp token on its text (DER, RFC 3161), and the consistency
 * proof from the receipt's tree to its own. Nothing is checked.
 */
@SuppressWarnings("ArrayRecordComponent") // copied on the way in and out, and compared by content
public record TimestampedCheckpoint(SignedNote checkpoint, byte[] token, ConsistencyProof consistency) {

    public TimestampedCheckpoint {
        token = token.clone();
    }

    @Override
    public byte[] token() {
        return token.clone();
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof TimestampedCheckpoint timestamped
                && checkpoint.equals(timestamped.checkpoint)
                && Arrays.equals(token, timestamped.token)
                && consistency.equals(timestamped.consistency);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(token);
    }
}
