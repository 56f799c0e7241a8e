package org.preuve.supplier.requests;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.preuve.proofs.credential.RecordId;
import org.preuve.supplier.suppliers.SupplierId;

/**
 * What happened to a question put to one supplier, the first event first. Where it stands is nowhere written: it follows from
 * this, from what became of the records, and from the day ({@link RequestState}).
 *
 * @param version counts the changes, for the store to compare and swap
 */
public record SupplierRequest(
        RequestId id, CampaignId campaign, SupplierId supplier, Instant askedAt, List<Event> history, long version) {

    private static final Pattern RANK = Pattern.compile("[0-9]{13}-[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");

    public SupplierRequest {
        history = List.copyOf(history);
    }

    static SupplierRequest of(Campaign campaign, SupplierId supplier) {
        return new SupplierRequest(
                campaign.id().request(supplier), campaign.id(), supplier, campaign.askedAt(), List.of(), 0);
    }

    /** What happened to a request. */
    public sealed interface Event {

        Instant at();

        /** The supplier answered with records of its own. */
        record Answered(Instant at, List<Given> records) implements Event {}

        /** The supplier answered that it will not, or cannot. */
        record Refused(Instant at, Reason reason, Optional<String> words) implements Event {}

        /** Who asked does not need it any more. */
        record Cancelled(Instant at, Optional<String> words) implements Event {}

        /** Who asked set another day. */
        record Postponed(Instant at, LocalDate dueDate) implements Event {}
    }

    /**
     * A record that was given as an answer. Nothing of what it says is kept here.
     *
     * @param point that it is about, where points are asked
     */
    public record Given(RecordId record, Optional<String> point) {}

    /** Why a supplier refuses. */
    public enum Reason {
        NOT_REQUIRED,
        CONFIDENTIAL,
        NOT_KNOWN,
        OTHER
    }

    SupplierRequest with(Event event) {
        return new SupplierRequest(
                id,
                campaign,
                supplier,
                askedAt,
                Stream.concat(history.stream(), Stream.of(event)).toList(),
                version + 1);
    }

    boolean isCancelled() {
        return cancelledAt().isPresent();
    }

    Optional<Instant> cancelledAt() {
        return history.stream()
                .filter(Event.Cancelled.class::isInstance)
                .map(Event::at)
                .findFirst();
    }

    /** What the supplier said last; an officer's steps are no reply. */
    public Optional<Event> reply() {
        return history.reversed().stream()
                .filter(event -> event instanceof Event.Answered || event instanceof Event.Refused)
                .findFirst();
    }

    /** The records that were given last; none where the last reply is a refusal. */
    public List<Given> given() {
        return reply().map(reply -> reply instanceof Event.Answered answered ? answered.records() : List.<Given>of())
                .orElse(List.of());
    }

    /** The day that was set last. */
    LocalDate dueDate(Campaign of) {
        return history.reversed().stream()
                .flatMap(event ->
                        event instanceof Event.Postponed postponed ? Stream.of(postponed.dueDate()) : Stream.empty())
                .findFirst()
                .orElse(of.asking().dueDate());
    }

    /** Where it stands in a list: later ones sort higher, the id decides between those of one moment. */
    public String rank() {
        return "%013d-%s".formatted(askedAt.toEpochMilli(), id.value());
    }

    /** Whether a text is written as a {@link #rank} is. */
    public static boolean isRank(String text) {
        return RANK.matcher(text).matches();
    }
}
