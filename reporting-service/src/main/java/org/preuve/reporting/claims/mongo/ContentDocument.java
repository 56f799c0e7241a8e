package org.preuve.reporting.claims.mongo;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.preuve.proofs.credential.RecordId;
import org.preuve.reporting.claims.ClaimContent;
import org.preuve.reporting.claims.ClaimId;
import org.preuve.reporting.claims.Stated;
import org.preuve.reporting.products.Gtin;
import org.preuve.reporting.rules.Channel;
import org.preuve.reporting.rules.ClaimLevel;
import org.preuve.reporting.rules.Days;
import org.preuve.reporting.rules.Language;
import org.preuve.reporting.rules.Market;
import org.preuve.reporting.rules.Share;
import org.preuve.reporting.rules.Topic;

/** What an officer wrote as it lies in MongoDB. Numbers are texts, so that they stay as they were written. */
record ContentDocument(
        @Nullable String gtin,
        String level,
        Map<String, String> texts,
        String channel,
        String market,
        String topic,
        @Nullable String periodStart,
        @Nullable String periodEnd,
        List<String> records,
        @Nullable List<String> criteria,
        @Nullable ShareDocument share,
        @Nullable List<UseDocument> uses,
        @Nullable List<AnswerDocument> answers,
        @Nullable String supersedes) {

    static ContentDocument of(ClaimContent content) {
        Map<String, String> texts = new TreeMap<>();
        content.texts().forEach((language, text) -> texts.put(language.tag(), text));
        return new ContentDocument(
                content.product().map(Gtin::digits).orElse(null),
                content.level().name(),
                texts,
                content.channel().name(),
                content.market().code(),
                content.topic().name(),
                content.period().map(period -> period.start().toString()).orElse(null),
                content.period().map(period -> period.end().toString()).orElse(null),
                content.records().stream().map(RecordId::value).toList(),
                content.stated().criteria(),
                content.stated().share().map(ShareDocument::of).orElse(null),
                UseDocument.all(content.stated()),
                content.stated().answers().stream().map(AnswerDocument::of).toList(),
                content.supersedes().map(ClaimId::toString).orElse(null));
    }

    ClaimContent content() {
        Map<Language, String> byLanguage = new EnumMap<>(Language.class);
        texts.forEach((tag, text) -> byLanguage.put(Language.of(tag).orElseThrow(), text));
        return new ClaimContent(
                Optional.ofNullable(gtin).map(Gtin::new),
                ClaimLevel.valueOf(level),
                byLanguage,
                Channel.valueOf(channel),
                new Market(market),
                Topic.valueOf(topic),
                period(),
                records.stream().map(RecordId::parse).toList(),
                new Stated(
                        criteria == null ? List.of() : criteria,
                        Optional.ofNullable(share).map(ShareDocument::share),
                        uses == null
                                ? Map.of()
                                : uses.stream().collect(Collectors.toMap(UseDocument::id, UseDocument::value)),
                        answers == null
                                ? List.of()
                                : answers.stream().map(AnswerDocument::answer).toList()),
                Optional.ofNullable(supersedes).flatMap(ClaimId::parse));
    }

    private Optional<Days> period() {
        return periodStart == null || periodEnd == null
                ? Optional.empty()
                : Optional.of(new Days(LocalDate.parse(periodStart), LocalDate.parse(periodEnd)));
    }

    record ShareDocument(String value, String unit, String of) {

        static ShareDocument of(Share share) {
            return new ShareDocument(share.value().toString(), share.unit(), share.of());
        }

        Share share() {
            return new Share(new BigDecimal(value), unit, of);
        }
    }

    record UseDocument(String record, String share) {

        static List<UseDocument> all(Stated stated) {
            return stated.uses().entrySet().stream()
                    .map(use ->
                            new UseDocument(use.getKey().value(), use.getValue().toString()))
                    .toList();
        }

        RecordId id() {
            return RecordId.parse(record);
        }

        BigDecimal value() {
            return new BigDecimal(share);
        }
    }
}
