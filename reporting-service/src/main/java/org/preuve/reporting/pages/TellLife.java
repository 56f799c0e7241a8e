package org.preuve.reporting.pages;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.preuve.proofs.credential.RecordId;
import org.preuve.reporting.claims.Claim;
import org.preuve.reporting.claims.ClaimChange;
import org.preuve.reporting.claims.ClaimChange.Reason;
import org.preuve.reporting.claims.ClaimId;
import org.preuve.reporting.claims.ClaimState.Published;
import org.preuve.reporting.claims.PublicState;
import org.preuve.reporting.pages.ClaimLife.Turn;
import org.preuve.reporting.pages.ClaimLife.Why;
import org.preuve.reporting.rules.Language;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Tells what became of a claim up to a time, from its signed changes. */
final class TellLife {

    private TellLife() {}

    /** @param asOf absent for now */
    static ClaimLife of(Claim claim, Published published, Instant at, Optional<Instant> asOf) {
        List<ClaimChange> changes = upTo(claim, at);
        Optional<ClaimChange> last = changes.isEmpty() ? Optional.empty() : Optional.of(changes.getLast());
        Instant since = last.map(ClaimChange::at).orElse(published.at());
        List<Turn> turns = new ArrayList<>();
        turns.add(new Turn(
                PublicState.PUBLISHED.word(),
                day(published.at()),
                List.of(),
                Optional.empty(),
                Optional.of(published.sealing().index())));
        changes.forEach(change -> turns.add(turn(change, published)));
        return new ClaimLife(
                last.map(ClaimChange::state).orElse(PublicState.PUBLISHED).word(),
                since,
                day(since),
                last.map(change -> reasons(change, published)).orElse(List.of()),
                last.flatMap(ClaimChange::successor).map(ClaimId::toString),
                last.flatMap(ClaimChange::answer),
                turns,
                asOf);
    }

    /** What had become of it by then. */
    static List<ClaimChange> upTo(Claim claim, Instant at) {
        return claim.changes().stream()
                .filter(change -> !change.at().isAfter(at))
                .toList();
    }

    static LocalDate day(Instant time) {
        return time.atZone(ZoneOffset.UTC).toLocalDate();
    }

    private static Turn turn(ClaimChange change, Published published) {
        return new Turn(
                change.state().word(),
                day(change.at()),
                reasons(change, published),
                change.answer(),
                change.sealing().map(sealing -> sealing.index()));
    }

    private static List<Why> reasons(ClaimChange change, Published published) {
        Optional<ObjectNode> ruling = change.ruling();
        return change.reasons().stream()
                .map(reason -> new Why(
                        reason.rule(),
                        reason.record().map(RecordId::value),
                        reason.by().map(RecordId::value),
                        reason.article(),
                        reason.record().flatMap(record -> entry(record, published)),
                        ruling.map(said -> named(said, reason)).orElse(Map.of())))
                .toList();
    }

    private static Optional<Long> entry(RecordId record, Published published) {
        return published
                .credential()
                .subject()
                .path("records")
                .valueStream()
                .filter(named -> named.path("id").asString("").equals(record.value()))
                .map(named -> named.path("index").asLong())
                .findFirst();
    }

    private static Map<Language, String> named(JsonNode ruling, Reason reason) {
        Map<Language, String> names = new EnumMap<>(Language.class);
        ruling.path("checked")
                .valueStream()
                .filter(rule -> rule.path("rule").asString("").equals(reason.rule()))
                .map(rule -> rule.path("name"))
                .findFirst()
                .ifPresent(name -> {
                    for (Language language : Language.values()) {
                        name.path(language.tag()).asStringOpt().ifPresent(words -> names.put(language, words));
                    }
                });
        return Map.copyOf(names);
    }
}
