package org.preuve.reporting.rules;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.preuve.reporting.rules.Finding.Clearance;

/** What may lower a finding. A clearing never removes it: whether the specification is true and prominent is for a person to judge. */
sealed interface Clearing
        permits Clearing.Specification, Clearing.Stated, CertificateClearing, RecordClearing, PledgeClearing {

    /** What lowers this finding, if anything does. */
    Optional<Clearance> clears(Hit hit, Wording wording, List<RecordFact> records, Instant time);

    /**
     * A specification in the same sentence: a measured quantity, the aspect that it measures and what it was measured on (Directive (EU) 2024/825,
     * recital 9).
     */
    record Specification(Map<Language, Lexicon> aspects, Map<Language, Lexicon> scopes) implements Clearing {

        @Override
        public Optional<Clearance> clears(Hit hit, Wording wording, List<RecordFact> records, Instant time) {
            boolean quantity = Figure.QUANTITY.standsIn(hit.text(), hit.sentence());
            return quantity && namedIn(aspects, hit) && namedIn(scopes, hit)
                    ? Optional.of(new Clearance.BySpecification(hit.writtenSentence()))
                    : Optional.empty();
        }

        private static boolean namedIn(Map<Language, Lexicon> lexicons, Hit hit) {
            return Optional.ofNullable(lexicons.get(hit.language()))
                    .flatMap(lexicon -> lexicon.firstWithin(hit.text(), hit.sentence()))
                    .isPresent();
        }
    }

    /** What the words themselves must say, all of it near the hit: a number with its unit, the year it is compared with, a named comparator. */
    record Stated(List<Nearby> all) implements Clearing {

        @Override
        public Optional<Clearance> clears(Hit hit, Wording wording, List<RecordFact> records, Instant time) {
            return Nearby.allStandBy(all, hit)
                    ? Optional.of(new Clearance.BySpecification(hit.writtenSentence()))
                    : Optional.empty();
        }
    }
}
