package org.preuve.reporting.rules;

import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.preuve.proofs.credential.RecordId;

/**
 * One rule that was triggered, and by what. Evidence may lower the effect, never remove the finding: {@code effect} is what stands, {@code
 * ruleEffect} what the rule says without evidence.
 *
 * @param clearedBy what would clear it, by language
 */
public record Finding(
        RuleId rule,
        Effect effect,
        Effect ruleEffect,
        String article,
        Cause cause,
        Map<Language, String> clearedBy,
        Optional<Clearance> cleared) {

    /** What triggered the rule. */
    public sealed interface Cause {

        /** Words of the text, as written; offsets count UTF-16 units of the text, end excluded, as JavaScript does. */
        record Words(Language language, String words, int start, int end) implements Cause {}

        /** A record that the claim points to. */
        record OfRecord(RecordId record) implements Cause {}

        /** Another claim, which uses what this one would use of a record. */
        record OtherClaim(RecordId record, UUID claim) implements Cause {}

        /** What the claim says is met, and no record attests. */
        record Criterion(String criterion) implements Cause {}

        /** The claim as a whole. */
        record WholeClaim() implements Cause {}
    }

    /** What lowered the effect: a specification in the same text, or a licence that a record states. */
    public sealed interface Clearance {

        record BySpecification(String words) implements Clearance {}

        record ByRecord(RecordId record) implements Clearance {}
    }

    Finding lowered(Clearance by) {
        return new Finding(rule, Effect.WARN, ruleEffect, article, cause, clearedBy, Optional.of(by));
    }
}
