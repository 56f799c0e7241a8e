package org.preuve.proofs.note;

import java.nio.ByteBuffer;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Predicate;

/** A {@code timestamped_signature} of tlog-cosignature: whole seconds since 1970 as a big-endian u64, then the signature. */
@SuppressWarnings("ArrayRecordComponent") // read once and never compared
record TimedSignature(long seconds, byte[] signature) {

    /** The seconds that a cosignature can carry: neither before 1970 nor beyond what Java can say. */
    static long seconds(Instant time) {
        long seconds = time.getEpochSecond();
        if (seconds < 0) {
            throw new IllegalArgumentException("no cosignature is of before 1970: " + time);
        }
        return seconds;
    }

    byte[] bytes() {
        return ByteBuffer.allocate(Long.BYTES + signature.length)
                .putLong(seconds)
                .put(signature)
                .array();
    }

    /** The time of the latest cosignature under a name and id; empty when there is none, or any of them does not hold. */
    static Optional<Instant> latest(
            SignedNote note, Origin name, int keyId, int signatureBytes, Predicate<TimedSignature> holds) {
        Optional<Instant> latest = Optional.empty();
        for (NoteSignature line : note.signaturesOf(name, keyId)) {
            Optional<Instant> at = read(line.bytes(), signatureBytes)
                    .filter(holds)
                    .map(timed -> Instant.ofEpochSecond(timed.seconds()));
            if (at.isEmpty()) {
                return Optional.empty();
            }
            latest = latest.isPresent() && latest.get().isAfter(at.get()) ? latest : at;
        }
        return latest;
    }

    private static Optional<TimedSignature> read(byte[] bytes, int signatureBytes) {
        if (bytes.length != Long.BYTES + signatureBytes) {
            return Optional.empty();
        }
        ByteBuffer buffer = ByteBuffer.wrap(bytes);
        long seconds = buffer.getLong();
        byte[] signature = new byte[signatureBytes];
        buffer.get(signature);
        return seconds >= 0 && seconds <= Instant.MAX.getEpochSecond()
                ? Optional.of(new TimedSignature(seconds, signature))
                : Optional.empty();
    }
}
