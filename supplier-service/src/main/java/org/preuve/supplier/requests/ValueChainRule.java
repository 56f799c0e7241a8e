package org.preuve.supplier.requests;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.preuve.supplier.fields.FieldProblem;
import org.preuve.supplier.suppliers.LegalIdentity.Headcount;
import org.preuve.supplier.suppliers.Supplier;

/**
 * Directive (EU) 2026/470: whoever reports under the CSRD may not demand more than the voluntary standard from a firm of at
 * most 1,000 employees, and tells it of its right to refuse. Other purposes, a claim about a product among them, are not
 * limited by it. A firm that nobody has counted is taken for one of these.
 */
public final class ValueChainRule {

    private final VoluntaryStandard standard;

    public ValueChainRule(VoluntaryStandard standard) {
        this.standard = standard;
    }

    /** What a supplier is told that the rule protects. {@code isBeyond} where more is asked of it than may be. */
    public record Rights(String law, boolean isBeyond, Map<String, String> words) {}

    /** @throws RequestRefusal.BeyondVoluntaryStandard with every supplier who may not be asked this */
    void refuseBeyond(Asking asking, List<Supplier> suppliers) {
        List<FieldProblem> errors = new ArrayList<>();
        for (int place = 0; place < suppliers.size(); place++) {
            if (rights(asking, suppliers.get(place)).filter(Rights::isBeyond).isPresent()) {
                errors.add(new FieldProblem(
                        "/suppliers/" + place,
                        "has, as far as is known, at most 1,000 employees: it is asked for CSRD reporting only for the"
                                + " voluntary standard",
                        "data-points of " + standard.standard() + ": " + String.join(", ", standard.ids())));
            }
        }
        if (!errors.isEmpty()) {
            throw new RequestRefusal.BeyondVoluntaryStandard(errors);
        }
    }

    /** What this supplier is to be told with this question, by what is known of it now. */
    Optional<Rights> rights(Asking asking, Supplier supplier) {
        return asking.purpose() == Purpose.CSRD && protects(supplier)
                ? Optional.of(new Rights(standard.law(), !standard.isWithin(asking.question()), standard.rights()))
                : Optional.empty();
    }

    private static boolean protects(Supplier supplier) {
        return supplier.headcount().map(Headcount::fitsValueChainCap).orElse(true);
    }
}
