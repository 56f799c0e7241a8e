package org.preuve.supplier.requests;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.preuve.proofs.credential.RecordId;
import org.preuve.supplier.fields.FieldProblem;
import org.preuve.supplier.paging.Page;
import org.preuve.supplier.problem.InvalidInput;
import org.preuve.supplier.requests.AskSuppliers.Asked;
import org.preuve.supplier.requests.Ending.How;
import org.preuve.supplier.requests.ReadRequests.Wanted;
import org.preuve.supplier.requests.Statement.Said.Attested;
import org.preuve.supplier.requests.SupplierRequest.Event;
import org.preuve.supplier.requests.SupplierRequest.Reason;
import org.preuve.supplier.submissions.InMemorySubmissionStore;
import org.preuve.supplier.suppliers.InMemorySupplierStore;
import org.preuve.supplier.suppliers.LegalIdentity;
import org.preuve.supplier.suppliers.Supplier;
import org.preuve.supplier.suppliers.SupplierId;
import org.preuve.supplier.webhooks.InMemoryNotices;
import org.preuve.supplier.webhooks.NoticeKind;

/** Asking, answering, refusing, and where that leaves a request. */
class RequestsTests {

    private static final Instant NOW = Instant.parse("2026-11-22T08:00:00Z");
    private static final LocalDate TODAY = LocalDate.parse("2026-11-22");
    private static final LocalDate DUE = LocalDate.parse("2026-12-31");
    private static final Period YEAR = new Period(LocalDate.parse("2026-01-01"), DUE);
    private static final Subject SHIRT = new Subject(Subject.Type.PRODUCT, Map.of("gtin", "09506000134352"));

    private final InMemoryRequestStore requests = new InMemoryRequestStore();
    private final InMemoryStatementStore statements = new InMemoryStatementStore();
    private final InMemorySupplierStore suppliers = new InMemorySupplierStore();
    private final InMemoryNotices notices = new InMemoryNotices();
    private final SupplierId us = supplier();
    private final SupplierId other = supplier();
    private Instant now = NOW;

    @Test
    void oneRequestForEachSupplierAndTheSameCallAsksOnce() {
        CampaignId id = CampaignId.named("alice", "key");
        Asked first = ask().ask(id, asking(DUE), List.of(us, other));
        assertThat(first.isNew()).isTrue();
        assertThat(open(us).state()).isEqualTo(RequestState.OPEN);
        assertThat(open(other).request().id()).isNotEqualTo(open(us).request().id());
        now = NOW.plusSeconds(90 * 86_400L);
        assertThat(ask().ask(id, asking(DUE), List.of(us, other)).isNew()).isFalse();
        assertThatThrownBy(() -> ask().ask(id, asking(DUE), List.of(us)))
                .isInstanceOf(RequestRefusal.IdempotencyKeyReused.class);
        assertThat(read().campaign(id).counts()).isEqualTo(Map.of(RequestState.OVERDUE, 2));
    }

    @Test
    void askingThatBreaksOffHasAskedNobodyAndIsTakenUpAgain() {
        CampaignId id = new CampaignId(UUID.randomUUID());
        Campaign broken = new Campaign(id, asking(DUE), List.of(us, other), NOW);
        requests.addAll(List.of(SupplierRequest.of(broken, us), SupplierRequest.of(broken, other)));
        assertThat(all(us)).isEmpty();
        assertThatThrownBy(() -> read().one(id.request(us), us)).isInstanceOf(RequestRefusal.Unknown.class);

        ask().ask(id, asking(DUE), List.of(us));
        assertThat(all(us)).hasSize(1);
        assertThat(all(other)).as("was asked by the call that broke off only").isEmpty();
    }

    @Test
    void saysWhichSuppliersAreNotKnownAndAsksNone() {
        SupplierId nobody = new SupplierId(UUID.randomUUID());
        assertThatThrownBy(() -> ask().ask(id(), asking(TODAY.minusDays(1)), List.of(us, nobody)))
                .asInstanceOf(type(InvalidInput.class))
                .extracting(refusal ->
                        refusal.errors().stream().map(FieldProblem::at).toList())
                .isEqualTo(List.of("/dueDate", "/suppliers/1"));
        assertThat(all(us)).isEmpty();
    }

    @Test
    void whatWasAttestedBeforeAnswersAnyNumberOfRequests() {
        Statement attested = state(us, "organic-cotton-content", Optional.empty());
        Statement expired = state(us, "organic-cotton-content", Optional.of(NOW.minusSeconds(1)));
        Statement anothers = state(other, "organic-cotton-content", Optional.empty());
        state(us, "recycled-content", Optional.empty());
        RequestId first = askUs();
        RequestId second = askUs();
        assertThat(fitting().of(us, asking(DUE).question())).containsExactly(attested.id());
        for (RequestId request : List.of(first, second)) {
            assertThat(reply().answer(us, request, List.of(attested.id())).state())
                    .isEqualTo(RequestState.ANSWERED);
        }
        assertNoAnswer(first, expired.id(), "ran out at 2026-11-22T07:59:59Z");
        assertNoAnswer(first, anothers.id(), "is no sealed record of yours that states anything");
        assertNoAnswer(first, new RecordId(UUID.randomUUID()), "is no sealed record of yours that states anything");
    }

    @ParameterizedTest
    @EnumSource
    void aRequestIsOpenAgainWhenItsRecordStandsNoMore(How how) {
        Statement attested = state(us, "organic-cotton-content", Optional.empty());
        RequestId request = askUs();
        reply().answer(us, request, List.of(attested.id()));
        RecordId by = new RecordId(UUID.randomUUID());
        statements.endAll(List.of(new Ending(attested.id(), how, by)));

        ShownRequest shown = read().one(request, us);
        assertThat(shown.state()).isEqualTo(RequestState.OPEN);
        assertThat(shown.ended()).containsOnlyKeys(attested.id());
        assertThat(fitting().of(us, asking(DUE).question())).isEmpty();
        assertNoAnswer(request, attested.id(), "was " + how.word());

        Statement better = state(us, "organic-cotton-content", Optional.empty());
        assertThat(reply().answer(us, request, List.of(better.id())).state()).isEqualTo(RequestState.ANSWERED);
    }

    @Test
    void thatARecordRunsOutAfterwardsDoesNotAskAgain() {
        Statement attested = state(us, "organic-cotton-content", Optional.of(NOW.plusSeconds(60)));
        RequestId request = askUs();
        reply().answer(us, request, List.of(attested.id()));
        now = NOW.plusSeconds(120);
        assertThat(read().one(request).state()).isEqualTo(RequestState.ANSWERED);
        assertThat(reply().answer(us, request, List.of(attested.id())).request().history())
                .as("the same call gives the same answer")
                .hasSize(1);
    }

    @Test
    void refusingIsAnAnswerAndMayBeFollowedByAnother() {
        RequestId request = askUs();
        Optional<String> words = Optional.of("We were not asked to count this");
        ShownRequest refused = reply().refuse(us, request, Reason.NOT_KNOWN, words);
        assertThat(refused.state()).isEqualTo(RequestState.REFUSED);
        now = NOW.plusSeconds(90 * 86_400L);
        assertThat(reply().refuse(us, request, Reason.NOT_KNOWN, words)).isEqualTo(refused);
        assertThat(read().one(request).state()).as("never overdue").isEqualTo(RequestState.REFUSED);

        Statement attested = state(us, "organic-cotton-content", Optional.empty());
        ShownRequest answered = reply().answer(us, request, List.of(attested.id()));
        assertThat(answered.state()).isEqualTo(RequestState.ANSWERED);
        assertThat(answered.request().history()).hasExactlyElementsOfTypes(Event.Refused.class, Event.Answered.class);
    }

    @Test
    void aRequestIsOverdueFromTheDayAfterItsDueDateUnlessThatIsPostponed() {
        RequestId request = askUs();
        now = Instant.parse("2026-12-31T23:59:59Z");
        assertThat(read().one(request).state()).isEqualTo(RequestState.OPEN);
        now = Instant.parse("2027-01-01T00:00:00Z");
        assertThat(read().one(request).state()).isEqualTo(RequestState.OVERDUE);
        ShownRequest postponed = change().postpone(request, DUE.plusMonths(1));
        assertThat(postponed.state()).isEqualTo(RequestState.OPEN);
        assertThat(change().postpone(request, DUE.plusMonths(1))).isEqualTo(postponed);
        assertThatThrownBy(() -> change().postpone(request, DUE)).isInstanceOf(InvalidInput.class);
    }

    @Test
    void aCancelledRequestTakesNothingMore() {
        RequestId request = askUs();
        ShownRequest cancelled = change().cancel(request, Optional.of("not needed"));
        assertThat(cancelled.state()).isEqualTo(RequestState.CANCELLED);
        assertThat(change().cancel(request, Optional.empty())).isEqualTo(cancelled);
        for (Runnable step : List.<Runnable>of(
                () -> reply().refuse(us, request, Reason.NOT_KNOWN, Optional.empty()),
                () -> reply().answer(us, request, List.of()),
                () -> change().postpone(request, DUE.plusDays(1)))) {
            assertThatThrownBy(step::run).isInstanceOf(RequestRefusal.OutOfOrder.class);
        }
    }

    @Test
    void whoIsAskedIsToldAndToldWhenItIsNotNeededAnyMore() {
        CampaignId campaign = id();
        ask().ask(campaign, asking(DUE), List.of(us, other));
        ask().ask(campaign, asking(DUE), List.of(us, other));
        change().cancel(campaign.request(us), Optional.empty());
        change().cancel(campaign.request(us), Optional.empty());
        assertThat(kindsToldOf(campaign.request(us)))
                .containsExactly(NoticeKind.REQUEST_OPENED, NoticeKind.REQUEST_CANCELLED);
        assertThat(kindsToldOf(campaign.request(other))).containsExactly(NoticeKind.REQUEST_OPENED);
    }

    private List<NoticeKind> kindsToldOf(RequestId request) {
        return notices.told().stream()
                .filter(told -> told.notice().subject().equals(request.value()))
                .map(told -> told.notice().kind())
                .toList();
    }

    @Test
    void nobodyRepliesToAnothersRequest() {
        RequestId request = askUs();
        assertThatThrownBy(() -> read().one(request, other)).isInstanceOf(RequestRefusal.Unknown.class);
        assertThatThrownBy(() -> reply().answer(other, request, List.of())).isInstanceOf(RequestRefusal.Unknown.class);
        assertThatThrownBy(() -> reply().refuse(other, request, Reason.NOT_KNOWN, Optional.empty()))
                .isInstanceOf(RequestRefusal.Unknown.class);
    }

    @Test
    void pointsMayBeAnsweredOneByOneAndStayOpenUntilAllAre() {
        Question points = new Question.DataPoints("vsme", List.of("B3", "B8"), YEAR);
        CampaignId campaign = id();
        ask().ask(campaign, new Asking(points, Purpose.CSRD, Optional.empty(), Map.of(), DUE), List.of(us));
        RequestId request = campaign.request(us);
        Statement energy = point("vsme-b3");
        Statement people = point("vsme-b8");
        ShownRequest half = reply().answer(us, request, List.of(energy.id()));
        assertThat(half.state()).isEqualTo(RequestState.OPEN);
        assertThat(half.missing()).containsExactly("B8");
        ShownRequest whole = reply().answer(us, request, List.of(energy.id(), people.id()));
        assertThat(whole.state()).isEqualTo(RequestState.ANSWERED);
        statements.endAll(List.of(new Ending(energy.id(), How.WITHDRAWN, new RecordId(UUID.randomUUID()))));
        assertThat(read().one(request).missing()).containsExactly("B3");
    }

    @Test
    void pagesThroughAllOfThemWhetherByStateOrNot() {
        for (int i = 0; i < 5; i++) {
            askUs();
        }
        for (Optional<RequestState> state : List.of(Optional.<RequestState>empty(), Optional.of(RequestState.OPEN))) {
            Wanted wanted = new Wanted(Optional.of(us), Optional.empty(), state);
            List<RequestId> seen = new ArrayList<>();
            Optional<String> next = Optional.empty();
            do {
                Page<ShownRequest> page = read().page(wanted, next, 2);
                assertThat(page.items()).hasSizeLessThanOrEqualTo(2);
                page.items().forEach(one -> seen.add(one.request().id()));
                next = page.next();
            } while (next.isPresent());
            assertThat(seen).hasSize(5).doesNotHaveDuplicates();
        }
    }

    @Test
    void listsThoseThatStandSo() {
        RequestId refused = askUs();
        RequestId open = askUs();
        reply().refuse(us, refused, Reason.CONFIDENTIAL, Optional.empty());
        for (var expected :
                Map.of(RequestState.REFUSED, refused, RequestState.OPEN, open).entrySet()) {
            Wanted wanted = new Wanted(Optional.of(us), Optional.empty(), Optional.of(expected.getKey()));
            assertThat(read().page(wanted, Optional.empty(), 1).items())
                    .extracting(shown -> shown.request().id())
                    .containsExactly(expected.getValue());
        }
        assertThat(Set.copyOf(all(us))).hasSize(2);
    }

    private void assertNoAnswer(RequestId request, RecordId record, String problem) {
        assertThatThrownBy(() -> reply().answer(us, request, List.of(record)))
                .asInstanceOf(type(RequestRefusal.NoAnswer.class))
                .extracting(refusal -> refusal.errors().getFirst())
                .satisfies(error -> {
                    assertThat(error.at()).isEqualTo("/records/0");
                    assertThat(error.problem()).isEqualTo(problem);
                });
    }

    private static Asking asking(LocalDate due) {
        Question question = new Question.Attestation(SHIRT, "E5", "organic-cotton-content", Optional.empty());
        return new Asking(question, Purpose.CLAIM, Optional.empty(), Map.of(), due);
    }

    private RequestId askUs() {
        CampaignId campaign = id();
        ask().ask(campaign, asking(DUE), List.of(us));
        return campaign.request(us);
    }

    private Statement state(SupplierId supplier, String criterion, Optional<Instant> end) {
        return file(supplier, new Attested(SHIRT, "E5", criterion, YEAR), end);
    }

    private Statement point(String criterion) {
        Subject company = new Subject(Subject.Type.COMPANY, Map.of());
        return file(us, new Attested(company, "E1", criterion, YEAR), Optional.empty());
    }

    private Statement file(SupplierId supplier, Attested said, Optional<Instant> end) {
        Statement statement = new Statement(new RecordId(UUID.randomUUID()), supplier, 1, said, end);
        statements.addAll(List.of(statement));
        return statement;
    }

    private List<ShownRequest> all(SupplierId supplier) {
        return read().page(new Wanted(Optional.of(supplier), Optional.empty(), Optional.empty()), Optional.empty(), 50)
                .items();
    }

    private ShownRequest open(SupplierId supplier) {
        return all(supplier).getFirst();
    }

    private SupplierId supplier() {
        SupplierId id = new SupplierId(UUID.randomUUID());
        suppliers.add(Supplier.invited(id, new LegalIdentity("Mill", "PT", Optional.empty()), NOW));
        return id;
    }

    private static CampaignId id() {
        return new CampaignId(UUID.randomUUID());
    }

    private AskSuppliers ask() {
        return new AskSuppliers(
                requests, statements, suppliers, new InMemorySubmissionStore(), rule(), notices, clock());
    }

    private ReadRequests read() {
        return new ReadRequests(requests, statements, suppliers, rule(), clock());
    }

    private FindFitting fitting() {
        return new FindFitting(statements, clock());
    }

    private ChangeRequest change() {
        return new ChangeRequest(requests, read(), notices, clock());
    }

    private ReplyToRequest reply() {
        return new ReplyToRequest(read(), fitting(), change(), clock());
    }

    private static ValueChainRule rule() {
        return new ValueChainRule(VoluntaryStandard.bundled());
    }

    private Clock clock() {
        return Clock.fixed(now, ZoneOffset.UTC);
    }
}
