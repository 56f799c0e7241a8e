package org.preuve.reporting.following.mongo;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
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
import org.preuve.reporting.following.FollowedRecord.Period;
import org.preuve.reporting.following.FollowedRecord.Validity;
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
        @Nullable SubjectDocument subject,
        @Nullable String topic,
        @Nullable String criterion,
        @Nullable PeriodDocument period,
        boolean conforms,
        @Nullable AmountDocument amount,
        @Nullable AccountDocument account,
        @Nullable List<String> files,
        @Nullable LicenceDocument licence,
        @Nullable PledgeDocument pledge,
        @Nullable MeasureDocument measure,
        @Nullable CompositionDocument composition,
        @Nullable ConformityDocument conformity,
        @Nullable RecognitionDocument recognition,
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
                record.subject().map(SubjectDocument::of).orElse(null),
                record.topic().orElse(null),
                record.criterion().orElse(null),
                record.period().map(PeriodDocument::of).orElse(null),
                record.conforms(),
                record.content().amount().map(AmountDocument::of).orElse(null),
                record.content().account().map(AccountDocument::of).orElse(null),
                record.content().files(),
                record.licence().map(LicenceDocument::of).orElse(null),
                record.content().pledge().map(PledgeDocument::of).orElse(null),
                record.content().measure().map(MeasureDocument::of).orElse(null),
                record.content().composition().map(CompositionDocument::of).orElse(null),
                record.content().conformity().map(ConformityDocument::of).orElse(null),
                record.content().recognition().map(RecognitionDocument::of).orElse(null),
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
                content(),
                RecordKind.valueOf(states == null ? kind : states),
                Optional.ofNullable(ended).map(EndedDocument::ended));
    }

    private Content content() {
        return Content.with()
                .subject(Optional.ofNullable(subject).map(SubjectDocument::subject))
                .topic(Optional.ofNullable(topic))
                .criterion(Optional.ofNullable(criterion))
                .period(Optional.ofNullable(period).map(PeriodDocument::period))
                .conforms(conforms)
                .amount(Optional.ofNullable(amount).map(AmountDocument::amount))
                .account(Optional.ofNullable(account).map(AccountDocument::account))
                .files(files == null ? List.of() : files)
                .licence(Optional.ofNullable(licence).map(LicenceDocument::licence))
                .pledge(Optional.ofNullable(pledge).map(PledgeDocument::pledge))
                .measure(Optional.ofNullable(measure).map(MeasureDocument::measure))
                .composition(Optional.ofNullable(composition).map(CompositionDocument::composition))
                .conformity(Optional.ofNullable(conformity).map(ConformityDocument::conformity))
                .recognition(Optional.ofNullable(recognition).map(RecognitionDocument::recognition))
                .build();
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
}
