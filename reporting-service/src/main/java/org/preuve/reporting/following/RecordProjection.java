package org.preuve.reporting.following;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.preuve.proofs.credential.Credential;
import org.preuve.proofs.credential.RecordKind;
import org.preuve.proofs.log.Entry;
import org.preuve.reporting.following.FollowedRecord.Content;
import org.preuve.reporting.following.FollowedRecord.Period;
import org.preuve.reporting.following.FollowedRecord.Validity;
import tools.jackson.databind.JsonNode;

/**
 * Takes out of a checked record what this service keeps. A field of an unexpected shape is read as absent: the record is signed and sealed as it is,
 * and what it does not say clearly it does not say.
 */
final class RecordProjection {

    private RecordProjection() {}

    static FollowedRecord of(Entry entry, Credential record) {
        JsonNode statement =
                entry.kind() == RecordKind.CORRECTION ? record.subject().path("statement") : record.subject();
        RecordKind states = states(entry.kind(), statement);
        return new FollowedRecord(
                entry.id(),
                entry.index(),
                entry.kind(),
                entry.digest(),
                entry.sealedAt(),
                record.issuer(),
                new Validity(record.validFrom(), record.validUntil()),
                content(states, statement, record),
                states,
                Optional.empty());
    }

    private static Content content(RecordKind states, JsonNode statement, Credential record) {
        boolean attests = states == RecordKind.ATTESTATION;
        return Content.with()
                .subject(SubjectReader.read(statement.path("subject")))
                .topic(Members.text(statement, "topic"))
                .criterion(Members.text(statement, "criterion"))
                .period(period(statement.path("period")))
                .conforms(!statement.path("conforms").isBoolean()
                        || statement.path("conforms").asBoolean())
                .amount(Amount.read(statement.path("quantity")))
                .account(states == RecordKind.EVIDENCE ? Account.read(statement) : Optional.empty())
                .files(files(statement.path("attachments")))
                .licence(Licence.read(statement.path("certificate")))
                .pledge(
                        states == RecordKind.COMMITMENT
                                ? CommitmentReader.pledge(
                                        statement, record.subject().path("corrects"))
                                : Optional.empty())
                .measure(states == RecordKind.PROGRESS ? CommitmentReader.measure(statement) : Optional.empty())
                .composition(attests ? CompositionReader.read(statement) : Optional.empty())
                .conformity(attests ? Conformity.read(statement.path("conformity"), record) : Optional.empty())
                .recognition(states == RecordKind.KEY ? Recognition.read(statement) : Optional.empty())
                .build();
    }

    private static List<String> files(JsonNode attachments) {
        List<String> digests = new ArrayList<>();
        if (attachments.isArray()) {
            attachments.forEach(file -> Members.text(file, "digest").ifPresent(digests::add));
        }
        return digests;
    }

    /** What the organisation says became of a claim: as a claim, it backs none. */
    private static boolean tellsOfAClaim(JsonNode statement) {
        return Members.text(statement, "type").filter("ClaimStatus"::equals).isPresent();
    }

    /**
     * A recognition says whose keys count, as a key record does, and is no attestation of anything that a claim can rest on. Nor is a statement of a
     * kind that is not known. What says what became of a claim speaks of a claim.
     */
    private static RecordKind states(RecordKind kind, JsonNode statement) {
        return switch (kind) {
            case ATTESTATION ->
                Recognition.isOne(statement) ? RecordKind.KEY : tellsOfAClaim(statement) ? RecordKind.CLAIM : kind;
            case CORRECTION -> Recognition.isOne(statement) ? RecordKind.KEY : statedAnew(statement);
            case EVIDENCE, COMMITMENT, PROGRESS, CLAIM, WITHDRAWAL, ERASURE, KEY -> kind;
        };
    }

    private static RecordKind statedAnew(JsonNode statement) {
        return Members.text(statement, "type")
                .map(type -> type.equals("Composition") ? "attestation" : type)
                .flatMap(type -> RecordKind.ofWord(type.toLowerCase(Locale.ROOT)))
                .orElse(RecordKind.CORRECTION);
    }

    private static Optional<Period> period(JsonNode period) {
        return Members.day(period, "start")
                .flatMap(start -> Members.day(period, "end").map(end -> new Period(start, end)));
    }
}
