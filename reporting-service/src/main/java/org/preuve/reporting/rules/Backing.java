package org.preuve.reporting.rules;

import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.preuve.reporting.rules.RecordFact.Known;

/** The records behind a claim that may lower a finding at all: known, conforming, valid now, and about what the claim is about. */
record Backing(Wording wording, List<RecordFact> records, Instant time) {

    /** Those that speak of the claim's own subject; a certificate that says which products it covers covers this one. */
    Stream<Known> ofTheSubject() {
        return ofAnything().filter(this::speaksOfTheSubject);
    }

    /** Those that may speak of something else, such as the site at which an audit took place. */
    Stream<Known> ofAnything() {
        return records.stream()
                .filter(Known.class::isInstance)
                .map(Known.class::cast)
                .filter(record -> record.conforms() && record.isValidAt(time));
    }

    private boolean speaksOfTheSubject(Known record) {
        return wording.product()
                .map(product -> record.product().filter(product::equals).isPresent()
                        && record.certificate()
                                .filter(certificate -> !certificate
                                                .scope()
                                                .products()
                                                .isEmpty()
                                        && !certificate.scope().products().contains(product))
                                .isEmpty())
                .orElseGet(() -> record.product().isEmpty());
    }
}
