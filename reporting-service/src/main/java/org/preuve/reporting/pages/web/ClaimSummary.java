package org.preuve.reporting.pages.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.preuve.proofs.credential.Credential;
import org.preuve.reporting.organisation.Organisation;
import org.preuve.reporting.pages.ClaimLife;
import org.preuve.reporting.pages.ClaimStory;
import org.preuve.reporting.pages.FindPublished.Found;
import org.preuve.reporting.products.Gtin;
import tools.jackson.databind.JsonNode;

/** A claim's facts for machines; the signed credential has all of them and is what counts. */
@JsonInclude(JsonInclude.Include.NON_NULL)
record ClaimSummary(
        String id,
        String state,
        Instant since,
        List<ReasonSummary> reasons,
        @Nullable String successor,
        @Nullable Instant asOf,
        OrganisationSummary organisation,
        @Nullable String gtin,
        String level,
        Map<String, String> texts,
        String topic,
        String channel,
        String market,
        Instant publishedAt,
        @Nullable Instant validUntil,
        boolean over,
        long index,
        String digest,
        JsonNode records,
        URI page,
        URI bundle,
        String logCheck) {

    static ClaimSummary of(Found found, Organisation organisation, String logCheck) {
        ClaimStory story = found.story();
        Credential credential = found.published().credential();
        Map<String, String> texts = new TreeMap<>();
        story.texts().forEach((language, text) -> texts.put(language.tag(), text));
        Optional<Instant> end = credential.validUntil();
        return new ClaimSummary(
                story.id(),
                story.life().state(),
                story.life().since(),
                story.life().reasons().stream().map(ReasonSummary::of).toList(),
                story.life().successor().orElse(null),
                story.life().asOf().orElse(null),
                new OrganisationSummary(organisation.name(), organisation.did().value()),
                story.product().map(Gtin::digits).orElse(null),
                story.level(),
                texts,
                story.topic(),
                story.channel(),
                story.market(),
                found.published().at(),
                end.orElse(null),
                story.over(),
                story.entry(),
                found.published().sealing().digest().value(),
                credential.subject().path("records"),
                organisation.address("/claims/" + story.id()),
                organisation.address("/api/v1/records/" + story.id() + "/bundle"),
                logCheck);
    }

    @JsonInclude(JsonInclude.Include.NON_NULL)
    record ReasonSummary(
            String rule,
            @Nullable String record,
            @Nullable String by,
            @Nullable String article) {

        static ReasonSummary of(ClaimLife.Why why) {
            return new ReasonSummary(
                    why.rule(),
                    why.record().orElse(null),
                    why.by().orElse(null),
                    why.article().orElse(null));
        }
    }

    record OrganisationSummary(String name, String did) {}
}
