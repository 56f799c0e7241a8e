package org.preuve.reporting.claims.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.math.BigDecimal;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.preuve.proofs.credential.RecordId;
import org.preuve.reporting.claims.Claim;
import org.preuve.reporting.claims.ClaimContent;
import org.preuve.reporting.claims.ClaimId;
import org.preuve.reporting.claims.ClaimState;
import org.preuve.reporting.claims.RulingText;
import org.preuve.reporting.organisation.Organisation;
import org.preuve.reporting.products.Gtin;
import org.preuve.reporting.rules.Days;
import org.preuve.reporting.rules.Share;
import tools.jackson.databind.node.ObjectNode;

/** A claim as officers, approvers and auditors see it. */
@JsonInclude(JsonInclude.Include.NON_NULL)
record ClaimView(
        String id,
        String state,
        SubjectView subject,
        String level,
        Map<String, String> texts,
        String channel,
        String market,
        String topic,
        @Nullable PeriodView period,
        List<String> records,
        List<String> criteria,
        @Nullable ShareView share,
        @Nullable List<UseView> uses,
        @Nullable String supersedes,
        @Nullable List<AnswerView> answers,
        Instant changedAt,
        @Nullable ObjectNode ruling,
        @Nullable URI page,
        @Nullable RecordView record) {

    static ClaimView of(Claim claim, Organisation organisation) {
        ClaimContent content = claim.content();
        Map<String, String> texts = new TreeMap<>();
        content.texts().forEach((language, text) -> texts.put(language.tag(), text));
        return new ClaimView(
                claim.id().toString(),
                claim.state().word(),
                SubjectView.of(content.product()),
                content.level().word(),
                texts,
                content.channel().word(),
                content.market().code(),
                content.topic().name(),
                content.period().map(PeriodView::of).orElse(null),
                content.records().stream().map(RecordId::value).toList(),
                content.stated().criteria(),
                content.stated().share().map(ShareView::of).orElse(null),
                UseView.of(content),
                content.supersedes().map(ClaimId::toString).orElse(null),
                AnswerView.of(content),
                claim.changedAt(),
                ruling(claim.state()).map(RulingText::tree).orElse(null),
                claim.shown()
                        .map(state -> organisation.address("/claims/" + claim.id()))
                        .orElse(null),
                claim.shown()
                        .map(state -> RecordView.of(claim, state.publication().sealing()))
                        .orElse(null));
    }

    private static Optional<RulingText> ruling(ClaimState state) {
        return switch (state) {
            case ClaimState.Draft draft -> Optional.empty();
            case ClaimState.Ruled ruled -> Optional.of(ruled.ruling());
            case ClaimState.Signed signed -> Optional.of(signed.ruling());
            case ClaimState.Public shown -> Optional.of(shown.publication().ruling());
        };
    }

    @JsonInclude(JsonInclude.Include.NON_NULL)
    record SubjectView(String type, @Nullable String gtin) {

        static SubjectView of(Optional<Gtin> product) {
            return product.map(gtin -> new SubjectView("Product", gtin.digits()))
                    .orElseGet(() -> new SubjectView("Company", null));
        }
    }

    record PeriodView(String start, String end) {

        static PeriodView of(Days period) {
            return new PeriodView(period.start().toString(), period.end().toString());
        }
    }

    record ShareView(BigDecimal value, String unit, String of) {

        static ShareView of(Share share) {
            return new ShareView(share.value(), share.unit(), share.of());
        }
    }

    record UseView(String record, BigDecimal share) {

        /** In the order of the records; absent where the claim uses all of each. */
        static @Nullable List<UseView> of(ClaimContent content) {
            List<UseView> uses = content.records().stream()
                    .flatMap(record -> Stream.ofNullable(content.stated().uses().get(record))
                            .map(share -> new UseView(record.value(), share)))
                    .toList();
            return uses.isEmpty() ? null : uses;
        }
    }

    @JsonInclude(JsonInclude.Include.NON_NULL)
    record AnswerView(
            String rule, @Nullable String words, @Nullable String record, String reason, String by, Instant at) {

        static @Nullable List<AnswerView> of(ClaimContent content) {
            List<AnswerView> answers = content.stated().answers().stream()
                    .map(answer -> new AnswerView(
                            answer.rule().value(),
                            answer.words().orElse(null),
                            answer.record().map(RecordId::value).orElse(null),
                            answer.reason(),
                            answer.by(),
                            answer.at()))
                    .toList();
            return answers.isEmpty() ? null : answers;
        }
    }

    record RecordView(String id, long index, String digest, String receipt) {

        static RecordView of(Claim claim, ClaimState.Sealing sealing) {
            return new RecordView(
                    claim.id().recordId().value(),
                    sealing.index(),
                    sealing.digest().value(),
                    sealing.receipt());
        }
    }
}
