package org.preuve.reporting.rules;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * One rule of a pack, compiled.
 *
 * @param name what the rule looks at, in a few plain words by language
 * @param clearedBy what would clear it, by language
 */
record Rule(
        RuleId id,
        String article,
        Effect effect,
        Set<Channel> channels,
        Map<Language, String> name,
        Map<Language, String> clearedBy,
        Trigger trigger,
        List<Clearing> clearings) {

    Ruling.CheckedRule checked() {
        return new Ruling.CheckedRule(id, article, name);
    }

    Finding finding(Finding.Cause cause) {
        return new Finding(id, effect, effect, article, cause, clearedBy, Optional.empty());
    }
}
