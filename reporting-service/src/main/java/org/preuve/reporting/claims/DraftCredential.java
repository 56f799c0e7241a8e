package org.preuve.reporting.claims;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.preuve.proofs.credential.CredentialDraft;
import org.preuve.proofs.credential.RecordKind;
import org.preuve.proofs.status.StatusEntry;
import org.preuve.reporting.claims.WeighRecords.Weighed;
import org.preuve.reporting.following.Conformity;
import org.preuve.reporting.following.FollowedRecord;
import org.preuve.reporting.organisation.Organisation;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Writes the credential of a claim: the words, each record with its level and what was and was not checked, and the ruling. */
final class DraftCredential {

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    private final Organisation organisation;

    DraftCredential(Organisation organisation) {
        this.organisation = organisation;
    }

    /**
     * @param records those of the claim, in its order
     * @param status its places in the status lists
     */
    ObjectNode of(Claim claim, List<Weighed> records, RulingText ruling, List<StatusEntry> status, Instant validFrom) {
        ObjectNode draft = CredentialDraft.of(
                claim.id().recordId(),
                RecordKind.CLAIM,
                organisation.did(),
                validFrom,
                end(records, validFrom),
                subject(claim.content(), records, ruling));
        ArrayNode entries = draft.putArray("credentialStatus");
        status.forEach(entry -> entries.add(entry.json()));
        return draft;
    }

    /**
     * The earliest end of the records, and a year at most: no claim outlives what it rests on. A certificate that a record cites may be renewed: its end
     * suspends the claim, which can come back.
     */
    private static Instant end(List<Weighed> records, Instant validFrom) {
        Instant inAYear = validFrom.atOffset(ZoneOffset.UTC).plusYears(1).toInstant();
        return Stream.concat(Stream.of(inAYear), records.stream().flatMap(DraftCredential::ends))
                .min(Instant::compareTo)
                .orElse(inAYear);
    }

    private static Stream<Instant> ends(Weighed weighed) {
        return Stream.of(
                        weighed.record().validity().until(),
                        certifier(weighed).flatMap(by -> by.validity().until()))
                .flatMap(Optional::stream);
    }

    /** The certifier's credential where the level rests on it. */
    private static Optional<Conformity> certifier(Weighed weighed) {
        return weighed.record()
                .content()
                .conformity()
                .filter(carried -> weighed.level().isIndependent());
    }

    private ObjectNode subject(ClaimContent content, List<Weighed> records, RulingText ruling) {
        ObjectNode subject = JSON.objectNode();
        subject.put("type", "Claim");
        subject.set("subject", about(content));
        subject.put("level", content.level().word());
        ObjectNode texts = subject.putObject("texts");
        content.texts().forEach((language, text) -> texts.put(language.tag(), text));
        subject.put("channel", content.channel().word());
        subject.put("market", content.market().code());
        subject.put("topic", content.topic().name());
        content.period()
                .ifPresent(period -> subject.putObject("period")
                        .put("start", period.start().toString())
                        .put("end", period.end().toString()));
        state(content, subject);
        ArrayNode backing = subject.putArray("records");
        records.forEach(record -> backing.add(backing(record)));
        content.supersedes()
                .ifPresent(before -> subject.put("supersedes", before.recordId().value()));
        subject.set("ruling", ruling.tree());
        return subject;
    }

    /** What the records were held against; nothing of it where the claim states nothing. */
    private static void state(ClaimContent content, ObjectNode subject) {
        Stated stated = content.stated();
        if (!stated.criteria().isEmpty()) {
            stated.criteria().forEach(subject.putArray("criteria")::add);
        }
        stated.share()
                .ifPresent(share -> subject.putObject("share")
                        .put("value", share.value())
                        .put("unit", share.unit())
                        .put("of", share.of()));
        if (!stated.uses().isEmpty()) {
            ArrayNode uses = subject.putArray("uses");
            content.records().stream()
                    .filter(stated.uses()::containsKey)
                    .forEach(record -> uses.addObject()
                            .put("record", record.value())
                            .put("share", stated.uses().get(record)));
        }
    }

    private static ObjectNode about(ClaimContent content) {
        ObjectNode about = JSON.objectNode();
        return content.product()
                .map(product -> about.put("type", "Product").put("gtin", product.digits()))
                .orElseGet(() -> about.put("type", "Company"));
    }

    private static ObjectNode backing(Weighed weighed) {
        FollowedRecord record = weighed.record();
        ObjectNode json = JSON.objectNode();
        json.put("id", record.id().value());
        json.put("index", record.index());
        json.put("digest", record.digest().value());
        json.put("kind", record.kind().word());
        json.put("level", weighed.level().word());
        json.put("issuer", record.issuer().value());
        certifier(weighed).ifPresent(by -> json.put("certifier", by.issuer().value()));
        json.put("sealedAt", record.sealedAt().toString());
        record.validity().until().ifPresent(end -> json.put("validUntil", end.toString()));
        record.topic().ifPresent(topic -> json.put("topic", topic));
        record.criterion().ifPresent(criterion -> json.put("criterion", criterion));
        record.period()
                .ifPresent(period -> json.putObject("period")
                        .put("start", period.start().toString())
                        .put("end", period.end().toString()));
        RecordChecks.made(weighed).forEach(json.putArray("checked")::add);
        RecordChecks.notMade(weighed).forEach(json.putArray("notChecked")::add);
        return json;
    }
}
