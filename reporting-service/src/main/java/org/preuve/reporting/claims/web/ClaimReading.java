package org.preuve.reporting.claims.web;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.preuve.proofs.credential.RecordId;
import org.preuve.reporting.claims.ClaimContent;
import org.preuve.reporting.claims.ClaimId;
import org.preuve.reporting.claims.Stated;
import org.preuve.reporting.products.Gtin;
import org.preuve.reporting.rules.Asserted;
import org.preuve.reporting.rules.Channel;
import org.preuve.reporting.rules.ClaimLevel;
import org.preuve.reporting.rules.Days;
import org.preuve.reporting.rules.Language;
import org.preuve.reporting.rules.Market;
import org.preuve.reporting.rules.Topic;
import org.preuve.reporting.rules.Wording;

/** Turns bodies into what the use cases take; a faulty one is refused with all its faults. */
final class ClaimReading {

    private static final String LEVELS = "company, site, range, product, component or packaging";
    private static final String CHANNELS = "product-page, packaging or advertising";
    private static final String MARKETS = "EU or a country by two capital letters";

    private static final String TOPICS = "E1 to E5, S1 to S4 or G1";

    private final Fields fields = new Fields();

    ClaimContent content(ClaimBody body) {
        Optional<Gtin> product = product(body.subject());
        Optional<ClaimLevel> level = level(body.level());
        Map<Language, String> texts = texts(body.texts());
        Optional<Channel> channel = fields.required("/channel", body.channel(), Channel::of, CHANNELS);
        Optional<Market> market = fields.required("/market", body.market(), ClaimReading::market, MARKETS);
        Optional<Topic> topic = fields.required("/topic", body.topic(), Topic::of, TOPICS);
        Optional<Days> period = period(body.period());
        List<RecordId> records = fields.records("/records", body.records());
        Stated stated = new StatedReading(fields).stated(body, records);
        Optional<ClaimId> supersedes = body.supersedes() == null
                ? Optional.empty()
                : fields.required("/supersedes", body.supersedes(), ClaimId::parse, "the id of a claim");
        level.filter(read -> contradicts(read, body.subject()))
                .ifPresent(read -> fields.fault(
                        "/level",
                        "does not go with the subject",
                        "company and site are of a Company, the others of a Product"));
        fields.requireNone();
        return new ClaimContent(
                product,
                level.orElseThrow(),
                texts,
                channel.orElseThrow(),
                market.orElseThrow(),
                topic.orElseThrow(),
                period,
                records,
                stated,
                supersedes);
    }

    Preview preview(PreviewBody body) {
        Optional<Language> language = fields.required("/language", body.language(), Language::of, "en or fr");
        Optional<String> text = fields.text("/text", body.text());
        Optional<ClaimLevel> level = level(body.level());
        Optional<Channel> channel = fields.required("/channel", body.channel(), Channel::of, CHANNELS);
        Optional<Market> market = fields.required("/market", body.market(), ClaimReading::market, MARKETS);
        Optional<Gtin> product = body.gtin() == null ? Optional.empty() : fields.gtin("/gtin", body.gtin());
        Optional<Topic> topic =
                body.topic() == null ? Optional.empty() : fields.required("/topic", body.topic(), Topic::of, TOPICS);
        List<RecordId> records = fields.records("/records", body.records());
        StatedReading reading = new StatedReading(fields);
        Asserted asserted = new Asserted(
                topic, reading.criteria(body.criteria()), Optional.empty(), reading.share(body.share()), Map.of());
        fields.requireNone();
        Map<Language, String> texts = Map.of(language.orElseThrow(), text.orElseThrow());
        return new Preview(
                new Wording(texts, level.orElseThrow(), channel.orElseThrow(), market.orElseThrow(), product, asserted),
                records);
    }

    /** Words and records to be ruled. */
    record Preview(Wording wording, List<RecordId> records) {}

    private Optional<Gtin> product(ClaimBody.@Nullable SubjectBody subject) {
        String type = subject == null ? null : subject.type();
        String expected = "{\"type\": \"Product\", \"gtin\": …} or {\"type\": \"Company\"}";
        if (subject == null || type == null) {
            fields.fault("/subject", "is missing", expected);
            return Optional.empty();
        }
        return switch (type) {
            case "Product" -> fields.gtin("/subject/gtin", subject.gtin());
            case "Company" -> {
                if (subject.gtin() != null) {
                    fields.fault("/subject/gtin", "does not go with a Company", expected);
                }
                yield Optional.empty();
            }
            default -> {
                fields.fault("/subject/type", "is not understood", expected);
                yield Optional.empty();
            }
        };
    }

    private Optional<ClaimLevel> level(@Nullable String level) {
        return fields.required("/level", level, ClaimLevel::of, LEVELS);
    }

    private static boolean contradicts(ClaimLevel level, ClaimBody.@Nullable SubjectBody subject) {
        String type = subject == null ? null : subject.type();
        return ("Company".equals(type) && !isOfCompany(level)) || ("Product".equals(type) && isOfCompany(level));
    }

    private static boolean isOfCompany(ClaimLevel level) {
        return switch (level) {
            case COMPANY, SITE -> true;
            case RANGE, PRODUCT, COMPONENT, PACKAGING -> false;
        };
    }

    private Map<Language, String> texts(@Nullable Map<String, @Nullable String> written) {
        Map<Language, String> texts = new EnumMap<>(Language.class);
        if (written == null || written.isEmpty()) {
            fields.fault("/texts", "is missing", "a text in en, fr or both");
            return texts;
        }
        written.forEach((tag, text) -> {
            Optional<Language> language = Language.of(tag);
            if (language.isEmpty()) {
                fields.fault("/texts/" + tag.replace("~", "~0").replace("/", "~1"), "is not understood", "en or fr");
            } else {
                fields.text("/texts/" + tag, text).ifPresent(read -> texts.put(language.get(), read));
            }
        });
        return texts;
    }

    private Optional<Days> period(ClaimBody.@Nullable PeriodBody period) {
        if (period == null) {
            return Optional.empty();
        }
        String expected = "a day such as 2026-03-31";
        Optional<LocalDate> start = fields.required("/period/start", period.start(), ClaimReading::day, expected);
        Optional<LocalDate> end = fields.required("/period/end", period.end(), ClaimReading::day, expected);
        if (start.isPresent() && end.filter(day -> day.isBefore(start.get())).isPresent()) {
            fields.fault("/period/end", "is before the start", "the start or a later day");
        }
        return start.flatMap(from -> end.map(to -> new Days(from, to)));
    }

    private static Optional<LocalDate> day(String written) {
        try {
            return Optional.of(LocalDate.parse(written));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    private static Optional<Market> market(String code) {
        try {
            return Optional.of(new Market(code));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
