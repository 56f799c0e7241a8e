package org.preuve.reporting.rules;

import java.math.BigDecimal;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.preuve.reporting.following.Amount;
import org.preuve.reporting.rules.RecordFact.Known;

/** What records' quantities say together of a share that a claim states. Units are compared as they are written; nothing is converted. */
final class Quantities {

    private Quantities() {}

    /** Those that measure what the claim speaks of, in its unit. */
    static List<Known> measuring(Share share, List<Known> records) {
        return records.stream()
                .filter(record -> record.amount()
                        .filter(amount -> amount.unit().equals(share.unit()) && names(record, amount, share))
                        .isPresent())
                .toList();
    }

    /** Ratios of several records say nothing together, so the highest counts; of amounts, the sum of the parts that the claim uses. */
    static boolean cover(Share share, List<Known> measuring, Asserted asserted) {
        BigDecimal covered = measuring.stream()
                .map(record -> used(record, asserted))
                .reduce(BigDecimal.ZERO, Amount.isExtensive(share.unit()) ? BigDecimal::add : BigDecimal::max);
        return covered.compareTo(share.value()) >= 0;
    }

    private static BigDecimal used(Known record, Asserted asserted) {
        Amount amount = record.amount().orElseThrow();
        return amount.isExtensive() ? amount.value().multiply(asserted.useOf(record.id())) : amount.value();
    }

    private static boolean names(Known record, Amount amount, Share share) {
        Set<String> wanted = words(share.of());
        return words(amount.indicator()).containsAll(wanted)
                || record.criterion()
                        .filter(criterion -> words(criterion).containsAll(wanted))
                        .isPresent();
    }

    private static Set<String> words(String text) {
        return FoldedText.of(text).tokens().stream().map(Token::form).collect(Collectors.toSet());
    }
}
