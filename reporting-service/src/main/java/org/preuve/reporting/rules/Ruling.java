package org.preuve.reporting.rules;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.preuve.proofs.log.Hash;

/**
 * The verdict of the packs on a claim at a moment. It says which rules were triggered and which were checked without being triggered; it never says
 * that a claim complies with anything.
 */
public record Ruling(
        Instant decidedAt,
        List<PackVersion> packs,
        List<Finding> findings,
        List<CheckedRule> checked,
        Matching matching) {

    /**
     * The exact rules that were applied, so that a ruling can be decided again years later.
     *
     * @param digest of the pack's canonical JSON
     */
    public record PackVersion(String id, String version, Hash digest) {}

    /** A rule that was looked at, triggered or not. */
    public record CheckedRule(RuleId rule, String article, Map<Language, String> name) {}

    /** In words of the API; none of them is a praise. */
    public enum Outcome {
        NO_RULE_TRIGGERED,
        RULES_TRIGGERED,
        REFUSED
    }

    public Ruling {
        packs = List.copyOf(packs);
        findings = List.copyOf(findings);
        checked = List.copyOf(checked);
    }

    public boolean stopsPublication() {
        return findings.stream().anyMatch(finding -> finding.effect().stopsPublication());
    }

    public Outcome outcome() {
        if (stopsPublication()) {
            return Outcome.REFUSED;
        }
        return findings.isEmpty() ? Outcome.NO_RULE_TRIGGERED : Outcome.RULES_TRIGGERED;
    }
}
