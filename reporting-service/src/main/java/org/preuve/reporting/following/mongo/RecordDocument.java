package org.preuve.reporting.following.mongo;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.preuve.proofs.credential.RecordId;
import org.preuve.proofs.credential.RecordKind;
import org.preuve.proofs.keys.Did;
import org.preuve.proofs.log.RecordDigest;
import org.preuve.reporting.following.FollowedRecord;
import org.preuve.reporting.following.FollowedRecord.Content;
import org.preuve.reporting.following.FollowedRecord.Ended;
import org.preuve.reporting.following.FollowedRecord.How;
import org.preuve.reporting.following.FollowedRecord.Licence;
import org.preuve.reporting.following.FollowedRecord.Period;
import org.preuve.reporting.following.FollowedRecord.Validity;
import org.preuve.reporting.products.Gtin;
import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.mapping.Document;

/** A followed record as it lies in MongoDB. Times of validity are texts: MongoDB's own have milliseconds only. */
@Document("records")
record RecordDocument(
        @Id String id,
        long index,
        String kind,
        String digest,
        Instant sealedAt,
        String issuer,
        @Nullable String validFrom,
        @Nullable String validUntil,
        @Nullable String gtin,
        @Nullable String topic,
        @Nullable String criterion,
        @Nullable PeriodDocument period,
        boolean conforms,
        @Nullable LicenceDocument licence,
        @Nullable PledgeDocument pledge,
        @Nullable MeasureDocument measure,
        @Nullable CompositionDocument composition,
        @Nullable String states,
        @Nullable EndedDocument ended) {

    static RecordDocument of(FollowedRecord record) {
        return new RecordDocument(
                record.id().value(),
                record.index(),
                record.kind().name(),
                record.digest().value(),
                record.sealedAt(),
                record.issuer().value(),
                record.validity().from().map(Instant::toString).orElse(null),
                record.validity().until().map(Instant::toString).orElse(null),
                record.product().map(Gtin::digits).orElse(null),
                record.topic().orElse(null),
                record.criterion().orElse(null),
                record.period().map(PeriodDocument::of).orElse(null),
                record.conforms(),
                record.licence().map(LicenceDocument::of).orElse(null),
                record.content().pledge().map(PledgeDocument::of).orElse(null),
                record.content().measure().map(MeasureDocument::of).orElse(null),
                record.content().composition().map(CompositionDocument::of).orElse(null),
                record.states().name(),
                record.ended().map(EndedDocument::of).orElse(null));
    }

    FollowedRecord record() {
        return new FollowedRecord(
                RecordId.parse(id),
                index,
                RecordKind.valueOf(kind),
                RecordDigest.parse(digest),
                sealedAt,
                Did.parse(issuer),
                new Validity(
                        Optional.ofNullable(validFrom).map(Instant::parse),
                        Optional.ofNullable(validUntil).map(Instant::parse)),
                new Content(
                        Optional.ofNullable(gtin).map(Gtin::parse),
                        Optional.ofNullable(topic),
                        Optional.ofNullable(criterion),
                        Optional.ofNullable(period).map(PeriodDocument::period),
                        conforms,
                        Optional.ofNullable(licence).map(LicenceDocument::licence),
                        Optional.ofNullable(pledge).map(PledgeDocument::pledge),
                        Optional.ofNullable(measure).map(MeasureDocument::measure),
                        Optional.ofNullable(composition).map(CompositionDocument::composition)),
                RecordKind.valueOf(states == null ? kind : states),
                Optional.ofNullable(ended).map(EndedDocument::ended));
    }

    record EndedDocument(String how, String by, long index, Instant at) {

        static EndedDocument of(Ended ended) {
            return new EndedDocument(ended.how().name(), ended.by().value(), ended.index(), ended.at());
        }

        Ended ended() {
            return new Ended(How.valueOf(how), RecordId.parse(by), index, at);
        }
    }

    record PeriodDocument(String start, String end) {

        static PeriodDocument of(Period period) {
            return new PeriodDocument(period.start().toString(), period.end().toString());
        }

        Period period() {
            return new Period(LocalDate.parse(start), LocalDate.parse(end));
        }
    }

    record LicenceDocument(
            String scheme,
            @Nullable String number,
            @Nullable String issuer,
            @Nullable String validUntil) {

        static LicenceDocument of(Licence licence) {
            return new LicenceDocument(
                    licence.scheme(),
                    licence.number().orElse(null),
                    licence.issuer().orElse(null),
                    licence.validUntil().map(Instant::toString).orElse(null));
        }

        Licence licence() {
            return new Licence(
                    scheme,
                    Optional.ofNullable(number),
                    Optional.ofNullable(issuer),
                    Optional.ofNullable(validUntil).map(Instant::parse));
        }
    }
}
