package org.preuve.supplier.attestations;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.preuve.supplier.fields.FieldProblem;
import org.preuve.supplier.fields.Fields;
import org.preuve.supplier.records.StatedSubject;
import org.preuve.supplier.records.StatementParts;

/**
 * What a product, a batch of it or a material is made of: parts whose shares make up the whole. What its maker does not know it says
 * so, as a part of its own; nothing is left out in silence.
 */
final class CompositionRules {

    private static final BigDecimal WHOLE = BigDecimal.valueOf(100);
    private static final Set<String> DISCLOSURES = Set.of("company", "public");
    private static final int MOST_PARTS = 100;
    private static final int LONGEST_NAME = 200;

    private CompositionRules() {}

    /** What is wrong with the statement itself. */
    static List<FieldProblem> statement(Fields subject) {
        subject.required("type").exactly("Composition");
        StatedSubject.read(subject.required("subject").object(), StatedSubject.MADE);
        StatementParts.period(subject.optional("period").object());
        subject.optional("disclosure").word(DISCLOSURES);
        List<Fields> inputs = subject.required("inputs").objects(MOST_PARTS);
        List<BigDecimal> shares = new ArrayList<>();
        inputs.forEach(input -> share(input).ifPresent(shares::add));
        BigDecimal sum = shares.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
        if (shares.size() == inputs.size() && sum.compareTo(WHOLE) != 0) {
            subject.note("inputs", "has shares that make " + sum.toPlainString() + " %", "shares that make 100 %");
        }
        return subject.problems();
    }

    private static Optional<BigDecimal> share(Fields input) {
        Optional<BigDecimal> share = input.required("share").number();
        share.filter(part -> part.signum() <= 0 || part.compareTo(WHOLE) > 0)
                .ifPresent(part -> input.note("share", "is no share of a whole", "more than 0 and at most 100"));
        if (input.optional("unknown").flag().orElse(false)) {
            return share;
        }
        input.required("material").text(LONGEST_NAME);
        input.optional("countryOfOrigin").country();
        input.optional("supplier").did();
        StatedSubject.read(input.optional("product").object(), StatedSubject.NUMBERED);
        return share;
    }
}
