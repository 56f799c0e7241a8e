package org.preuve.supplier.submissions.mongo;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.preuve.proofs.credential.RecordId;
import org.preuve.proofs.keys.Did;
import org.preuve.proofs.log.Hash;
import org.preuve.proofs.log.RecordDigest;
import org.preuve.supplier.sealing.Seal;
import org.preuve.supplier.submissions.Submission;
import org.preuve.supplier.suppliers.SupplierId;
import org.springframework.data.annotation.Id;

/** A submission as MongoDB keeps it: nothing of what the record says. */
record SubmissionDocument(
        @Id String id,
        long index,
        String supplier,
        String issuer,
        String fingerprint,
        @Nullable Instant validUntil,
        String digest,
        Instant sealedAt,
        String receipt) {

    static SubmissionDocument of(Submission submission) {
        Seal seal = submission.seal();
        return new SubmissionDocument(
                seal.id().value(),
                seal.index(),
                id(submission.supplier()),
                submission.issuer().value(),
                submission.fingerprint().multihash(),
                submission.validUntil().orElse(null),
                seal.digest().value(),
                seal.sealedAt(),
                seal.receipt());
    }

    static String id(SupplierId id) {
        return id.value().toString();
    }

    Submission submission() {
        return new Submission(
                new SupplierId(UUID.fromString(supplier)),
                Did.parse(issuer),
                Hash.ofMultihash(fingerprint),
                Optional.ofNullable(validUntil),
                new Seal(RecordId.parse(id), index, RecordDigest.parse(digest), sealedAt, receipt));
    }
}
