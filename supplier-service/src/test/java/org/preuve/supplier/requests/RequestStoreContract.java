package org.preuve.supplier.requests;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.preuve.proofs.credential.RecordId;
import org.preuve.supplier.paging.Page;
import org.preuve.supplier.requests.SupplierRequest.Event;
import org.preuve.supplier.requests.SupplierRequest.Given;
import org.preuve.supplier.requests.SupplierRequest.Reason;
import org.preuve.supplier.suppliers.SupplierId;

/** What every {@link RequestStore} does. Each test gets an empty one. */
public abstract class RequestStoreContract {

    private static final Instant NOW = Instant.parse("2026-11-22T08:00:00.123Z");
    private static final LocalDate DAY = LocalDate.parse("2026-12-31");
    private static final Period YEAR = new Period(LocalDate.parse("2026-01-01"), DAY);

    protected abstract RequestStore store();

    static Stream<Question> questions() {
        Subject lot = new Subject(Subject.Type.BATCH, Map.of("gtin", "09506000134352", "lot", "A.7"));
        return Stream.of(
                new Question.Attestation(lot, "E5", "organic-cotton-content", Optional.of(YEAR)),
                new Question.Attestation(
                        new Subject(Subject.Type.COMPANY, Map.of()), "S1", "living-wage", Optional.empty()),
                new Question.Progress(new RecordId(UUID.randomUUID()), Optional.of(DAY)),
                new Question.Progress(new RecordId(UUID.randomUUID()), Optional.empty()),
                new Question.DataPoints("vsme", List.of("B3", "C9"), YEAR));
    }

    @ParameterizedTest
    @MethodSource("questions")
    void keepsWhateverIsAsked(Question question) {
        for (Asking asking : List.of(
                new Asking(question, Purpose.CSRD, Optional.of("for 2026"), Map.of("fr", "Bonjour"), DAY),
                new Asking(question, Purpose.OTHER, Optional.empty(), Map.of(), DAY))) {
            Campaign campaign = new Campaign(new CampaignId(UUID.randomUUID()), asking, List.of(supplier()), NOW);
            assertThat(store().add(campaign)).isTrue();
            assertThat(store().campaign(campaign.id())).contains(campaign);
        }
    }

    @Test
    void keepsTheFirstOfTwoCampaignsAndRequestsWithTheSameId() {
        Campaign first = campaign(supplier());
        Campaign second = new Campaign(first.id(), first.asking(), List.of(supplier()), NOW.plusSeconds(1));
        store().add(first);
        assertThat(store().add(second)).isFalse();
        assertThat(store().campaigns(List.of(first.id(), new CampaignId(UUID.randomUUID()))))
                .containsExactly(first);

        SupplierRequest asked = SupplierRequest.of(first, first.suppliers().getFirst());
        store().addAll(List.of(asked));
        SupplierRequest other =
                new SupplierRequest(asked.id(), asked.campaign(), asked.supplier(), NOW.plusSeconds(1), List.of(), 0);
        SupplierRequest third = SupplierRequest.of(second, second.suppliers().getFirst());
        store().addAll(List.of(other, third));
        assertThat(store().findAll(List.of(asked.id(), third.id()))).containsExactlyInAnyOrder(asked, third);
    }

    @Test
    void keepsAllThatHappensToARequest() {
        SupplierRequest read = SupplierRequest.of(campaign(supplier()), supplier());
        store().addAll(List.of(read));
        List<Event> events = List.of(
                new Event.Refused(NOW, Reason.NOT_KNOWN, Optional.empty()),
                new Event.Answered(
                        NOW,
                        List.of(
                                new Given(new RecordId(UUID.randomUUID()), Optional.of("B3")),
                                new Given(new RecordId(UUID.randomUUID()), Optional.empty()))),
                new Event.Postponed(NOW, DAY),
                new Event.Cancelled(NOW, Optional.of("not needed")));
        for (Event event : events) {
            SupplierRequest next = read.with(event);
            assertThat(store().replace(read, next)).isTrue();
            assertThat(store().replace(read, next)).as("once only").isFalse();
            assertThat(store().findAll(List.of(read.id()))).containsExactly(next);
            read = next;
        }
    }

    @Test
    void findsNothingWhereNothingIs() {
        assertThat(store().campaigns(List.of())).isEmpty();
        assertThat(store().findAll(List.of(new RequestId(UUID.randomUUID())))).isEmpty();
        assertThat(store().page(Optional.empty(), Optional.empty(), Optional.empty(), 10))
                .isEqualTo(new Page<>(List.of(), Optional.empty()));
    }

    @Test
    void pagesThroughThoseOfASupplierOrOfACampaignTheLastAskedFirst() {
        SupplierId us = supplier();
        Campaign wide = campaign(us);
        List<SupplierRequest> ours = new ArrayList<>(IntStream.range(0, 5)
                .mapToObj(i -> new Campaign(
                        new CampaignId(UUID.randomUUID()), wide.asking(), List.of(us), NOW.plusMillis(i / 2)))
                .map(campaign -> SupplierRequest.of(campaign, us))
                .toList());
        SupplierRequest anothers = SupplierRequest.of(wide, supplier());
        store().addAll(ours);
        store().addAll(List.of(anothers));
        ours.sort(Comparator.comparing(SupplierRequest::rank).reversed());

        List<SupplierRequest> seen = new ArrayList<>();
        Optional<String> next = Optional.empty();
        do {
            Page<SupplierRequest> page = store().page(Optional.of(us), Optional.empty(), next, 2);
            seen.addAll(page.items());
            next = page.next();
        } while (next.isPresent());
        assertThat(seen).isEqualTo(ours);
        assertThat(store().page(Optional.empty(), Optional.of(wide.id()), Optional.empty(), 9)
                        .items())
                .containsExactly(anothers);
        assertThat(store().page(Optional.empty(), Optional.empty(), Optional.empty(), 9)
                        .items())
                .hasSize(6);
    }

    private static Campaign campaign(SupplierId... whom) {
        Asking asking =
                new Asking(questions().findFirst().orElseThrow(), Purpose.CLAIM, Optional.empty(), Map.of(), DAY);
        return new Campaign(new CampaignId(UUID.randomUUID()), asking, List.of(whom), NOW);
    }

    private static SupplierId supplier() {
        return new SupplierId(UUID.randomUUID());
    }
}
