package org.preuve.supplier.requests.mongo;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.preuve.proofs.credential.RecordId;
import org.preuve.supplier.requests.CampaignId;
import org.preuve.supplier.requests.RequestId;
import org.preuve.supplier.requests.SupplierRequest;
import org.preuve.supplier.requests.SupplierRequest.Event;
import org.preuve.supplier.requests.SupplierRequest.Given;
import org.preuve.supplier.requests.SupplierRequest.Reason;
import org.preuve.supplier.suppliers.SupplierId;
import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.mapping.Document;

/** A request as MongoDB keeps it; what was asked is its campaign's. */
@Document("requests")
record RequestDocument(
        @Id String id,
        String campaign,
        String supplier,
        String rank,
        Instant askedAt,
        List<EventDocument> history,
        long revision) {

    static RequestDocument of(SupplierRequest request) {
        return new RequestDocument(
                request.id().toString(),
                request.campaign().toString(),
                request.supplier().value().toString(),
                request.rank(),
                request.askedAt(),
                request.history().stream().map(EventDocument::of).toList(),
                request.version());
    }

    SupplierRequest request() {
        return new SupplierRequest(
                new RequestId(UUID.fromString(id)),
                new CampaignId(UUID.fromString(campaign)),
                new SupplierId(UUID.fromString(supplier)),
                askedAt,
                history.stream().map(EventDocument::event).toList(),
                revision);
    }

    /** What happened, by its word, with the members that this one has. */
    record EventDocument(
            String what,
            Instant at,
            @Nullable List<GivenDocument> records,
            @Nullable String reason,
            @Nullable String words,
            @Nullable String dueDate) {

        private static final String ANSWERED = "answered";
        private static final String REFUSED = "refused";
        private static final String CANCELLED = "cancelled";
        private static final String POSTPONED = "postponed";

        static EventDocument of(Event event) {
            return switch (event) {
                case Event.Answered answered ->
                    new EventDocument(
                            ANSWERED,
                            answered.at(),
                            answered.records().stream().map(GivenDocument::of).toList(),
                            null,
                            null,
                            null);
                case Event.Refused refused ->
                    new EventDocument(
                            REFUSED,
                            refused.at(),
                            null,
                            refused.reason().name(),
                            refused.words().orElse(null),
                            null);
                case Event.Cancelled cancelled ->
                    new EventDocument(
                            CANCELLED,
                            cancelled.at(),
                            null,
                            null,
                            cancelled.words().orElse(null),
                            null);
                case Event.Postponed postponed ->
                    new EventDocument(
                            POSTPONED,
                            postponed.at(),
                            null,
                            null,
                            null,
                            postponed.dueDate().toString());
            };
        }

        Event event() {
            return switch (what) {
                case ANSWERED ->
                    new Event.Answered(
                            at,
                            Objects.requireNonNull(records).stream()
                                    .map(GivenDocument::given)
                                    .toList());
                case REFUSED ->
                    new Event.Refused(at, Reason.valueOf(Objects.requireNonNull(reason)), Optional.ofNullable(words));
                case CANCELLED -> new Event.Cancelled(at, Optional.ofNullable(words));
                case POSTPONED -> new Event.Postponed(at, LocalDate.parse(Objects.requireNonNull(dueDate)));
                default -> throw new IllegalStateException("Nothing is called " + what);
            };
        }
    }

    record GivenDocument(String record, @Nullable String point) {

        static GivenDocument of(Given given) {
            return new GivenDocument(given.record().value(), given.point().orElse(null));
        }

        Given given() {
            return new Given(RecordId.parse(record), Optional.ofNullable(point));
        }
    }
}
