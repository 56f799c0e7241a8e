package org.preuve.reporting.claims;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.preuve.proofs.credential.RecordId;
import org.preuve.reporting.rules.Language;
import org.preuve.reporting.rules.RuleId;
import tools.jackson.databind.JsonNode;

/**
 * Why an officer stands by what a rule warns of. It is kept with the claim and signed with its ruling; it moves no finding.
 *
 * @param words that triggered the rule, as written; every finding of the rule where neither words nor a record are named
 * @param record that triggered the rule
 * @param by a pseudonym
 */
public record Answer(
        RuleId rule, Optional<String> words, Optional<RecordId> record, String reason, String by, Instant at) {

    /** Whether it answers this finding of a ruling: only what warns can be answered. */
    boolean answers(JsonNode finding) {
        return finding.path("effect").asString("").equals("WARN")
                && finding.path("rule").asString("").equals(rule.value())
                && words.filter(named -> !named.equals(finding.path("words").asString("")))
                        .isEmpty()
                && record.filter(named ->
                                !named.value().equals(finding.path("record").asString("")))
                        .isEmpty();
    }

    /** Whether it is about the same as the other, and so takes its place. */
    boolean isAboutThatOf(Answer other) {
        return rule.equals(other.rule) && words.equals(other.words) && record.equals(other.record);
    }

    /** Whether what it answers can still be in the claim; whether the rule still warns is for the next ruling to say. */
    boolean canStandIn(ClaimContent edited) {
        return words.filter(named -> !isIn(edited.texts(), named)).isEmpty()
                && record.filter(named -> !edited.records().contains(named)).isEmpty();
    }

    private static boolean isIn(Map<Language, String> texts, String named) {
        return texts.values().stream().anyMatch(text -> text.contains(named));
    }
}
