package org.preuve.reporting.pages;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.preuve.reporting.rules.Language;

/**
 * What became of a claim, as pages tell it.
 *
 * @param state what the public is told, in the API's words
 * @param since when that began
 * @param reasons why it does not stand; empty while it does
 * @param answer what an officer said to the last change
 * @param turns its publication and what became of it since, the oldest first
 * @param asOf the time that the page tells of, when that is not now
 */
public record ClaimLife(
        String state,
        Instant since,
        LocalDate day,
        List<Why> reasons,
        Optional<String> successor,
        Optional<String> answer,
        List<Turn> turns,
        Optional<Instant> asOf) {

    public boolean stands() {
        return state.equals("published");
    }

    /** Whether anything became of it at all. */
    public boolean hasTurned() {
        return turns.size() > 1;
    }

    /** The day of which the page tells, when that is not today. */
    public Optional<LocalDate> asOfDay() {
        return asOf.map(TellLife::day);
    }

    /**
     * One reason.
     *
     * @param entry of the record under the claim, where it is one of those that the claim named
     * @param named the rule's own name, by language; empty for what no rule reads
     */
    public record Why(
            String rule,
            Optional<String> record,
            Optional<String> by,
            Optional<String> article,
            Optional<Long> entry,
            Map<Language, String> named) {

        public String named(Language language) {
            return named.getOrDefault(language, rule);
        }
    }

    /** @param entry in the log; absent while the ledger has not sealed it */
    public record Turn(String state, LocalDate on, List<Why> reasons, Optional<String> answer, Optional<Long> entry) {}
}
