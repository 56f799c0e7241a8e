package org.preuve.reporting.rules;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.preuve.reporting.rules.Finding.Clearance;
import org.preuve.reporting.rules.FoldedText.Span;
import org.preuve.reporting.rules.RecordFact.Known;

/** What may lower a finding. A clearing never removes it: whether the specification is true and prominent is for a person to judge. */
sealed interface Clearing {

    /** What lowers this finding, if anything does. */
    Optional<Clearance> clears(Hit hit, Wording wording, List<RecordFact> records, Instant time);

    /** Where a rule's words were met. */
    record Hit(Language language, FoldedText text, Span span) {}

    /**
     * A specification in the same sentence: a measured quantity, the aspect that it measures and what it was measured on (Directive (EU) 2024/825,
     * recital 9).
     */
    record Specification(Map<Language, Lexicon> aspects, Map<Language, Lexicon> scopes) implements Clearing {

        private static final Pattern QUANTITY = Pattern.compile(
                "\\d\\s*(?:%|\uFF05|(?:kWh|MWh|kg|g|t|l|L|m3|m\u00B3|m2|m\u00B2|litres?|liters?)(?![\\p{L}\\d]))");

        @Override
        public Optional<Clearance> clears(Hit hit, Wording wording, List<RecordFact> records, Instant time) {
            Span sentence = hit.text().sentenceOf(hit.span());
            boolean aspect = namedIn(aspects, hit, sentence);
            boolean scope = namedIn(scopes, hit, sentence);
            String written = hit.text().written(sentence);
            boolean quantity = QUANTITY.matcher(written).find();
            return aspect && scope && quantity ? Optional.of(new Clearance.BySpecification(written)) : Optional.empty();
        }

        private static boolean namedIn(Map<Language, Lexicon> lexicons, Hit hit, Span sentence) {
            return Optional.ofNullable(lexicons.get(hit.language()))
                    .flatMap(lexicon -> lexicon.firstWithin(hit.text(), sentence))
                    .isPresent();
        }
    }

    /** A licence of a recognised scheme: numbered, for this very product, conforming and valid now. */
    record Licence(Set<String> schemes) implements Clearing {

        @Override
        public Optional<Clearance> clears(Hit hit, Wording wording, List<RecordFact> records, Instant time) {
            return records.stream()
                    .filter(record -> record instanceof Known known && isLicence(known, wording, time))
                    .findFirst()
                    .map(record -> new Clearance.ByRecord(record.id()));
        }

        private boolean isLicence(Known record, Wording wording, Instant time) {
            boolean sameProduct =
                    record.product().isPresent() && record.product().equals(wording.product());
            return sameProduct
                    && record.conforms()
                    && record.isValidAt(time)
                    && record.certificate()
                            .filter(certificate -> isRecognised(certificate, time))
                            .isPresent();
        }

        private boolean isRecognised(RecordFact.Certificate certificate, Instant time) {
            return schemes.contains(Schemes.folded(certificate.scheme()))
                    && certificate.number().filter(number -> !number.isBlank()).isPresent()
                    && !certificate.isExpiredAt(time);
        }
    }
}
