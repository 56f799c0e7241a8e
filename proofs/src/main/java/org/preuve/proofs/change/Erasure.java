package org.preuve.proofs.change;

import java.time.Instant;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.preuve.proofs.credential.Credential;
import org.preuve.proofs.credential.RecordId;
import org.preuve.proofs.credential.RecordKind;
import org.preuve.proofs.keys.Did;
import org.preuve.proofs.log.Entry;
import org.preuve.proofs.log.RecordDigest;

/**
 * The organisation removed a record's content for good, when and on what basis; {@code by} is a pseudonym. Where that
 * record was itself a change, {@code keeps} goes on saying of what.
 */
public record Erasure(
        Did issuer,
        RecordId target,
        RecordDigest targetDigest,
        ErasureBasis basis,
        String reason,
        Instant erasedAt,
        String by,
        Optional<Kept> keeps)
        implements Change {

    /** The change that a record made whose content was erased: a correction or a withdrawal of this target. */
    public record Kept(RecordKind kind, RecordId target, RecordDigest targetDigest) {}

    /** Not keys and erasures, without which the rest of the log could not be checked, and not claims, which are public. */
    private static final Set<RecordKind> TARGETS =
            EnumSet.complementOf(EnumSet.of(RecordKind.KEY, RecordKind.ERASURE, RecordKind.CLAIM));

    /** Whether records of a kind can be erased at all. */
    public static boolean isErasable(RecordKind kind) {
        return TARGETS.contains(kind);
    }

    @Override
    public Set<RecordKind> targets() {
        return Set.copyOf(TARGETS);
    }

    @Override
    public Optional<String> objection(Entry entry, Credential record, Did organisation) {
        return objection(entry, organisation);
    }

    /** As {@link #objection(Entry, Credential, Did)}, which needs nothing of a record that may be gone. */
    public Optional<String> objection(Entry entry, Did organisation) {
        return objection(entry)
                .or(() -> issuer.equals(organisation)
                        ? Optional.empty()
                        : Optional.of("only " + organisation + ", which keeps the ledger, may erase it"));
    }
}
