package org.preuve.reporting.pages;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.preuve.proofs.credential.Credential;
import org.preuve.proofs.credential.RecordId;
import org.preuve.reporting.claims.Claim;
import org.preuve.reporting.claims.ClaimState.Published;
import org.preuve.reporting.commitments.ReadStanding;
import org.preuve.reporting.commitments.ReadStanding.Told;
import org.preuve.reporting.following.Pledge.Point;
import org.preuve.reporting.following.RecordStore;
import org.preuve.reporting.pages.ClaimStory.Backing;
import org.preuve.reporting.pages.ClaimStory.Change;
import org.preuve.reporting.pages.ClaimStory.CheckedRule;
import org.preuve.reporting.pages.ClaimStory.Criterion;
import org.preuve.reporting.pages.ClaimStory.Days;
import org.preuve.reporting.pages.ClaimStory.Promised;
import org.preuve.reporting.pages.ClaimStory.Remark;
import org.preuve.reporting.products.Gtin;
import org.preuve.reporting.rules.Language;
import tools.jackson.databind.JsonNode;

/**
 * Reads the story of a claim out of its credential, which this service wrote itself and which was checked when it was read from the store. What became of
 * the records under it since is told as the followed log says it.
 */
public final class TellStory {

    private final Clock clock;
    private final RecordStore records;
    private final ReadStanding commitments;

    /**
     * @param records what became of the records under a claim, as the followed log says it today
     * @param commitments where those among them that are commitments stand
     */
    public TellStory(Clock clock, RecordStore records, ReadStanding commitments) {
        this.clock = clock;
        this.records = records;
        this.commitments = commitments;
    }

    /** As it is now. */
    public ClaimStory of(Claim claim, Published published) {
        return of(claim, published, Optional.empty());
    }

    /**
     * As it was at a time: its state and that of its records, and what the rules said last before.
     *
     * @param asOf absent for now
     */
    public ClaimStory of(Claim claim, Published published, Optional<Instant> asOf) {
        Instant at = asOf.orElseGet(clock::instant);
        Credential credential = published.credential();
        JsonNode subject = credential.subject();
        JsonNode ruling = TellLife.upTo(claim, at).stream()
                .flatMap(change -> change.ruling().stream())
                .<JsonNode>map(said -> said)
                .reduce((earlier, later) -> later)
                .orElse(subject.path("ruling"));
        String issuer = credential.issuer().value();
        Instant end = credential.validUntil().orElseThrow(() -> new IllegalStateException("a claim without an end"));
        return new ClaimStory(
                claim.id().toString(),
                byLanguage(subject.path("texts")),
                text(subject.path("subject"), "gtin").map(Gtin::new),
                required(subject, "level"),
                required(subject, "topic"),
                required(subject, "market"),
                required(subject, "channel"),
                days(subject.path("period")),
                day(published.at()),
                lastDay(end),
                isOver(end, at),
                published.sealing().index(),
                each(subject.path("records"), record -> backing(record, issuer, at)),
                each(ruling.path("findings"), TellStory::remark),
                each(
                        ruling.path("checked"),
                        rule -> new CheckedRule(required(rule, "article"), byLanguage(rule.path("name")))),
                each(lastRuling(claim, published, at).at("/matching/criteria"), TellStory::criterion),
                TellLife.of(claim, published, at, asOf));
    }

    /** What the rules said last, as of a time: at the claim's publication, or when something became of it. */
    private static JsonNode lastRuling(Claim claim, Published published, Instant at) {
        return claim.changes().stream()
                .filter(change -> !change.at().isAfter(at))
                .flatMap(change -> change.ruling().stream())
                .reduce((earlier, later) -> later)
                .<JsonNode>map(ruling -> ruling)
                .orElseGet(() -> published.ruling().tree());
    }

    private static Criterion criterion(JsonNode json) {
        return new Criterion(
                required(json, "criterion"),
                json.path("attestedBy")
                        .valueStream()
                        .map(by -> required(by, "level"))
                        .distinct()
                        .toList());
    }

    private Backing backing(JsonNode record, String organisation, Instant at) {
        Optional<Instant> end = text(record, "validUntil").map(Instant::parse);
        String issuer = text(record, "issuer").orElse("");
        return new Backing(
                required(record, "kind"),
                required(record, "level"),
                issuer.equals(organisation),
                shortened(issuer),
                text(record, "certifier").map(TellStory::shortened),
                day(Instant.parse(required(record, "sealedAt"))),
                record.path("index").asLong(),
                text(record, "criterion"),
                text(record, "topic"),
                days(record.path("period")),
                end.map(TellStory::lastDay),
                end.filter(over -> isOver(over, at)).isPresent(),
                text(record, "id").flatMap(id -> change(id, at)),
                text(record, "id").flatMap(id -> standing(id, at)),
                each(record.path("checked"), JsonNode::asString),
                each(record.path("notChecked"), JsonNode::asString));
    }

    private Optional<Change> change(String id, Instant at) {
        return records.findAll(List.of(RecordId.parse(id))).stream()
                .flatMap(record -> record.ended().stream())
                .filter(ended -> !ended.at().isAfter(at))
                .map(ended -> new Change(ended.how().word(), day(ended.at()), ended.index()))
                .findFirst();
    }

    private Optional<Promised> standing(String id, Instant at) {
        return commitments
                .of(RecordId.parse(id), at)
                .map(Told::standing)
                .map(standing -> new Promised(
                        standing.state().word(),
                        standing.reason().word(),
                        standing.about().map(Point::day)));
    }

    private static Remark remark(JsonNode finding) {
        return new Remark(
                required(finding, "rule"),
                required(finding, "article"),
                text(finding, "words"),
                byLanguage(finding.path("clearedBy")),
                finding.has("cleared"));
    }

    private static boolean isOver(Instant end, Instant at) {
        return !at.isBefore(end);
    }

    /** Enough of a key to compare it, not enough to be mistaken for a name. */
    private static String shortened(String did) {
        int shown = 18;
        return did.length() <= shown + 6 ? did : did.substring(0, shown) + "…" + did.substring(did.length() - 4);
    }

    private static <T> List<T> each(JsonNode array, Function<JsonNode, T> reading) {
        List<T> all = new ArrayList<>();
        array.forEach(node -> all.add(reading.apply(node)));
        return List.copyOf(all);
    }

    private static Optional<Days> days(JsonNode period) {
        return text(period, "start")
                .flatMap(start ->
                        text(period, "end").map(end -> new Days(LocalDate.parse(start), LocalDate.parse(end))));
    }

    /** An end at midnight leaves the day before as the last one. */
    private static LocalDate lastDay(Instant end) {
        return day(end.minusMillis(1));
    }

    private static LocalDate day(Instant time) {
        return time.atZone(ZoneOffset.UTC).toLocalDate();
    }

    private static Map<Language, String> byLanguage(JsonNode texts) {
        Map<Language, String> byLanguage = new EnumMap<>(Language.class);
        for (Language language : Language.values()) {
            text(texts, language.tag()).ifPresent(words -> byLanguage.put(language, words));
        }
        return Map.copyOf(byLanguage);
    }

    private static String required(JsonNode node, String name) {
        return text(node, name).orElseThrow(() -> new IllegalStateException("a claim's credential lacks " + name));
    }

    private static Optional<String> text(JsonNode node, String name) {
        JsonNode found = node.path(name);
        return found.isString() ? Optional.of(found.asString()) : Optional.empty();
    }
}
