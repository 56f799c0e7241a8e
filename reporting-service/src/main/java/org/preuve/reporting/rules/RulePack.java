package org.preuve.reporting.rules;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.preuve.proofs.log.Hash;

/**
 * Rules of one law or practice, with the day since they are in force. The version changes with every change of a rule, so a ruling names exactly what
 * was applied.
 *
 * @param market absent where the pack holds everywhere
 * @param checked the day on which somebody last compared the pack with its source
 * @param speech how each language takes words back
 * @param digest of the pack as data
 */
record RulePack(
        String id,
        String version,
        String law,
        Optional<Market> market,
        LocalDate from,
        Optional<LocalDate> until,
        LocalDate checked,
        List<Rule> rules,
        Map<Language, Speech> speech,
        Hash digest) {

    boolean speaksTo(Wording wording, LocalDate day) {
        return market.filter(covered -> !covered.covers(wording.market())).isEmpty()
                && !day.isBefore(from)
                && until.filter(end -> day.isAfter(end)).isEmpty();
    }

    List<Rule> rulesFor(Wording wording) {
        return rules.stream().filter(rule -> rule.speaksTo(wording)).toList();
    }

    Speech speechOf(Language language) {
        Speech found = speech.get(language);
        if (found == null) {
            throw new IllegalStateException("no speech for " + language);
        }
        return found;
    }

    Ruling.PackVersion named() {
        return new Ruling.PackVersion(id, version, digest);
    }
}
