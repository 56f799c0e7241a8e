package org.preuve.supplier.submissions.mongo;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.preuve.proofs.credential.Credential;
import org.preuve.proofs.credential.RecordId;
import org.preuve.proofs.keys.Did;
import org.preuve.proofs.log.Hash;
import org.preuve.supplier.fields.FieldProblem;
import org.preuve.supplier.problem.ProblemType;
import org.preuve.supplier.submissions.Refusal;
import org.preuve.supplier.submissions.Unsealed;
import org.preuve.supplier.suppliers.SupplierId;
import org.springframework.data.annotation.Id;

/** What is not sealed, as MongoDB keeps it: with the record's bytes and when it is due while it waits, or with a refusal. */
@SuppressWarnings("ArrayRecordComponent") // as it lies in the database; never compared
record UnsealedDocument(
        @Id String id,
        String list,
        String supplier,
        String issuer,
        String fingerprint,
        @Nullable Instant validUntil,
        Instant acceptedAt,
        String rank,
        int attempts,
        @Nullable Instant due,
        byte @Nullable [] record,
        @Nullable Instant refusedAt,
        @Nullable ProblemType refusal,
        @Nullable String detail,
        @Nullable List<FieldProblem> errors) {

    static UnsealedDocument of(Unsealed one) {
        return switch (one.standing()) {
            case Unsealed.Waiting waiting ->
                of(one, waiting.attempts(), waiting.due(), waiting.record().bytes(), null, null);
            case Unsealed.Refused refused -> of(one, 0, null, null, refused.at(), refused.why());
        };
    }

    private static UnsealedDocument of(
            Unsealed one,
            int attempts,
            @Nullable Instant due,
            byte @Nullable [] record,
            @Nullable Instant refusedAt,
            @Nullable Refusal why) {
        return new UnsealedDocument(
                one.id().value(),
                one.list(),
                SubmissionDocument.id(one.supplier()),
                one.issuer().value(),
                one.fingerprint().multihash(),
                one.validUntil().orElse(null),
                one.acceptedAt(),
                one.rank(),
                attempts,
                due,
                record,
                refusedAt,
                why == null ? null : why.type(),
                why == null ? null : why.detail(),
                why == null ? null : why.errors());
    }

    Unsealed unsealed() {
        return new Unsealed(
                RecordId.parse(id),
                list,
                new SupplierId(UUID.fromString(supplier)),
                Did.parse(issuer),
                Hash.ofMultihash(fingerprint),
                Optional.ofNullable(validUntil),
                acceptedAt,
                standing());
    }

    private Unsealed.Standing standing() {
        if (record != null && due != null) {
            return new Unsealed.Waiting(Credential.parse(record), attempts, due);
        }
        if (refusedAt == null || refusal == null || detail == null) {
            throw new IllegalStateException(id + " neither waits nor was refused");
        }
        return new Unsealed.Refused(new Refusal(refusal, detail, errors == null ? List.of() : errors), refusedAt);
    }
}
