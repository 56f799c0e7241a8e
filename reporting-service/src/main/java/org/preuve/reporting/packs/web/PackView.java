package org.preuve.reporting.packs.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.net.URI;
import java.time.Instant;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.preuve.reporting.claims.ClaimState.Sealing;
import org.preuve.reporting.organisation.Organisation;
import org.preuve.reporting.packs.Adoption;
import org.preuve.reporting.packs.ReadPacks.Known;
import tools.jackson.databind.JsonNode;

/** A version of a pack, in short. */
@JsonInclude(JsonInclude.Include.NON_NULL)
record PackView(
        String id,
        String version,
        String standing,
        @Nullable Instant since,
        String law,
        @Nullable String market,
        JsonNode inForce,
        String checked,
        int rules,
        String digest,
        URI document,
        @Nullable RecordView record) {

    static PackView of(Known known, Organisation organisation) {
        JsonNode pack = known.pack().text().tree();
        return new PackView(
                known.pack().name().id(),
                known.pack().name().version(),
                known.standing().name().toLowerCase(Locale.ROOT),
                known.adoption().map(Adoption::since).orElse(null),
                pack.path("law").asString(""),
                pack.has("market") ? pack.path("market").asString("") : null,
                pack.path("inForce"),
                pack.path("checked").asString(""),
                pack.path("rules").size(),
                known.pack().text().digest().multihash(),
                organisation.address("/api/v1/rule-packs/" + known.pack().name()),
                known.adoption().map(RecordView::of).orElse(null));
    }

    /** The adoption in the log; that with which a pack began has no place there. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record RecordView(
            String id,
            @Nullable Long index,
            @Nullable String digest,
            @Nullable String receipt) {

        static RecordView of(Adoption adoption) {
            return new RecordView(
                    adoption.signed().id().value(),
                    adoption.sealing().map(Sealing::index).orElse(null),
                    adoption.sealing().map(by -> by.digest().value()).orElse(null),
                    adoption.sealing().map(Sealing::receipt).orElse(null));
        }
    }
}
