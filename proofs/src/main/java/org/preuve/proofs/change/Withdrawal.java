package org.preuve.proofs.change;

import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.preuve.proofs.credential.Credential;
import org.preuve.proofs.credential.RecordId;
import org.preuve.proofs.credential.RecordKind;
import org.preuve.proofs.keys.Did;
import org.preuve.proofs.log.Entry;
import org.preuve.proofs.log.RecordDigest;

/** Its author does not stand by a record any more. */
public record Withdrawal(Did issuer, RecordId target, RecordDigest targetDigest, String reason) implements Change {

    private static final Set<RecordKind> TARGETS = EnumSet.of(
            RecordKind.EVIDENCE,
            RecordKind.ATTESTATION,
            RecordKind.COMMITMENT,
            RecordKind.PROGRESS,
            RecordKind.CLAIM,
            RecordKind.CORRECTION);

    @Override
    public Set<RecordKind> targets() {
        return Set.copyOf(TARGETS);
    }

    @Override
    public Optional<String> objection(Entry entry, Credential record, Did organisation) {
        return objection(entry)
                .or(() -> issuer.equals(record.issuer())
                        ? Optional.empty()
                        : Optional.of("only " + record.issuer() + ", whose record it is, may withdraw it"));
    }
}
