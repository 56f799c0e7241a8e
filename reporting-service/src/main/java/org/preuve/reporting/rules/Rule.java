package org.preuve.reporting.rules;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/**
 * One rule of a pack, compiled.
 *
 * @param effects at each level of claims that it speaks to
 * @param name what the rule looks at, in a few plain words by language
 * @param clearedBy what would clear it, by language
 */
record Rule(
        RuleId id,
        String article,
        Map<ClaimLevel, Effect> effects,
        Set<Channel> channels,
        Map<Language, String> name,
        Map<Language, String> clearedBy,
        Trigger trigger,
        List<Clearing> clearings) {

    boolean speaksTo(Wording wording) {
        return channels.contains(wording.channel()) && effects.containsKey(wording.level());
    }

    Ruling.CheckedRule checked() {
        return new Ruling.CheckedRule(id, article, name);
    }

    Finding finding(Finding.Cause cause, ClaimLevel level, Optional<String> law) {
        Effect effect = Objects.requireNonNull(effects.get(level), "the rule does not speak to this level");
        return new Finding(
                id,
                effect,
                effect,
                law.map(named -> article + "; " + named).orElse(article),
                cause,
                clearedBy,
                Optional.empty());
    }
}
