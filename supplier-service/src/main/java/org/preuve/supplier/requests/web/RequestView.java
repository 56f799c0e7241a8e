package org.preuve.supplier.requests.web;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.preuve.proofs.credential.RecordId;
import org.preuve.supplier.requests.Asking;
import org.preuve.supplier.requests.Ending;
import org.preuve.supplier.requests.ShownRequest;
import org.preuve.supplier.requests.SupplierRequest.Event;
import org.preuve.supplier.requests.SupplierRequest.Given;
import org.preuve.supplier.requests.ValueChainRule.Rights;
import org.preuve.supplier.requests.VoluntaryStandard;

/**
 * A request as officers and its supplier see it.
 *
 * @param rights where the supplier has any that it must be told of
 * @param missing points that nothing answers yet, where points are asked
 * @param answer what was given last, unless it was a refusal, which stands in {@code refusal}
 * @param alreadyFits records of the supplier that would answer it; only where it reads the request
 */
record RequestView(
        String id,
        String supplier,
        String campaign,
        String state,
        QuestionView asks,
        String purpose,
        Optional<String> note,
        Optional<Map<String, String>> message,
        LocalDate dueDate,
        Instant askedAt,
        Optional<RightsView> rights,
        Optional<List<String>> missing,
        Optional<EventView> answer,
        Optional<EventView> refusal,
        List<EventView> history,
        Optional<List<String>> alreadyFits) {

    /** @param beyondVoluntaryStandard whether more is asked than may be: no answer is owed to that at all */
    record RightsView(String law, boolean beyondVoluntaryStandard, String en, String fr) {

        static RightsView of(Rights rights) {
            return new RightsView(
                    rights.law(),
                    rights.isBeyond(),
                    rights.words().getOrDefault("en", ""),
                    rights.words().getOrDefault("fr", ""));
        }
    }

    static RequestView of(ShownRequest shown, VoluntaryStandard standard) {
        return of(shown, standard, Optional.empty());
    }

    static RequestView of(ShownRequest shown, VoluntaryStandard standard, Optional<List<RecordId>> fitting) {
        Asking asking = shown.asking();
        Optional<EventView> reply = shown.request().reply().map(event -> EventView.of(event, shown));
        return new RequestView(
                shown.request().id().toString(),
                shown.request().supplier().toString(),
                shown.request().campaign().toString(),
                shown.state().word(),
                QuestionView.of(asking.question(), standard),
                asking.purpose().word(),
                asking.note(),
                Optional.of(asking.message()).filter(texts -> !texts.isEmpty()),
                shown.dueDate(),
                shown.request().askedAt(),
                shown.rights().map(RightsView::of),
                Optional.of(shown.missing()).filter(points -> !points.isEmpty()),
                reply.filter(event -> event.records().isPresent()),
                reply.filter(event -> event.records().isEmpty()),
                shown.request().history().stream()
                        .map(event -> EventView.of(event, shown))
                        .toList(),
                fitting.map(ids -> ids.stream().map(RecordId::value).toList()));
    }

    /** What happened; {@code what} is answered, refused, cancelled or postponed. */
    record EventView(
            String what,
            Instant at,
            Optional<List<GivenView>> records,
            Optional<String> reason,
            Optional<String> words,
            Optional<LocalDate> dueDate) {

        static EventView of(Event event, ShownRequest shown) {
            return switch (event) {
                case Event.Answered answered ->
                    new EventView(
                            "answered",
                            answered.at(),
                            Optional.of(answered.records().stream()
                                    .map(given -> GivenView.of(given, shown))
                                    .toList()),
                            Optional.empty(),
                            Optional.empty(),
                            Optional.empty());
                case Event.Refused refused ->
                    new EventView(
                            "refused",
                            refused.at(),
                            Optional.empty(),
                            Optional.of(ReplyBody.word(refused.reason())),
                            refused.words(),
                            Optional.empty());
                case Event.Cancelled cancelled ->
                    plain("cancelled", cancelled.at(), cancelled.words(), Optional.empty());
                case Event.Postponed postponed ->
                    plain("postponed", postponed.at(), Optional.empty(), Optional.of(postponed.dueDate()));
            };
        }

        private static EventView plain(String what, Instant at, Optional<String> words, Optional<LocalDate> dueDate) {
            return new EventView(what, at, Optional.empty(), Optional.empty(), words, dueDate);
        }
    }

    /**
     * A record that was given.
     *
     * @param record where the ledger shows it, to those who may see it
     * @param point the one that it answers, where points are asked
     * @param state {@code standing}, or what became of it
     */
    record GivenView(String id, String record, Optional<String> point, String state, Optional<String> successor) {

        static GivenView of(Given given, ShownRequest shown) {
            Optional<Ending> ending = Optional.ofNullable(shown.ended().get(given.record()));
            return new GivenView(
                    given.record().value(),
                    "/api/v1/records/" + given.record().uuid(),
                    given.point(),
                    ending.map(end -> end.how().word()).orElse("standing"),
                    ending.map(end -> end.by().value()));
        }
    }
}
