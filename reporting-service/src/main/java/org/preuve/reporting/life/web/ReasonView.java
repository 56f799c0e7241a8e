package org.preuve.reporting.life.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.preuve.proofs.credential.RecordId;
import org.preuve.reporting.claims.ClaimChange.Reason;
import org.springframework.context.MessageSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Something that stops a claim, in words.
 *
 * @param says what it is, by language
 * @param curedBy what would take it away, by language
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record ReasonView(
        String rule,
        @Nullable String record,
        @Nullable String by,
        @Nullable String article,
        Map<String, String> says,
        Map<String, String> curedBy) {

    private static final List<String> LANGUAGES = List.of("en", "fr");

    /** @param ruling the one that gave the reason, which has the rules' own words */
    static ReasonView of(Reason reason, Optional<ObjectNode> ruling, MessageSource messages) {
        return new ReasonView(
                reason.rule(),
                reason.record().map(RecordId::value).orElse(null),
                reason.by().map(RecordId::value).orElse(null),
                reason.article().orElse(null),
                words("reason.", reason, ruling.flatMap(said -> named(said.path("checked"), reason, "name")), messages),
                words(
                        "cure.",
                        reason,
                        ruling.flatMap(said -> named(said.path("findings"), reason, "clearedBy")),
                        messages));
    }

    private static Map<String, String> words(
            String prefix, Reason reason, Optional<JsonNode> ruled, MessageSource messages) {
        Map<String, String> words = new LinkedHashMap<>();
        for (String language : LANGUAGES) {
            String said = ruled.map(texts -> texts.path(language).asString("")).orElse("");
            String own = messages.getMessage(prefix + reason.rule(), null, said, Locale.of(language));
            words.put(language, own == null ? said : own);
        }
        return words;
    }

    private static Optional<JsonNode> named(JsonNode all, Reason reason, String member) {
        return all.valueStream()
                .filter(one -> one.path("rule").asString("").equals(reason.rule()))
                .map(one -> one.path(member))
                .findFirst();
    }
}
