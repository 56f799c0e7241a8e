package org.preuve.reporting.rules;

import org.preuve.reporting.following.Subject;
import org.preuve.reporting.rules.RecordFact.Certificate;
import org.preuve.reporting.rules.RecordFact.Known;

/** How far a record reaches: what it says of a part says nothing of the whole (Directive 2005/29/EC, Annex I, point 4b). */
final class Reach {

    private Reach() {}

    /** Whether the record speaks of no less than the claim. A record that names nothing that it speaks of is not held to be narrower. */
    static boolean reaches(Known record, Wording wording) {
        return switch (wording.level()) {
            case COMPANY ->
                record.about().place().isEmpty()
                        && record.about().subject().filter(Reach::isPart).isEmpty();
            case RANGE -> record.product().isEmpty() || coversMoreThanOne(record);
            case PRODUCT ->
                record.about()
                        .subject()
                        .filter(Subject.Material.class::isInstance)
                        .isEmpty();
            case SITE, COMPONENT, PACKAGING -> true;
        };
    }

    /** Whether the certificate that the record cites names the product among those that it covers. */
    static boolean coversProduct(Known record, Wording wording) {
        return record.certificate()
                .filter(certificate -> wording.product()
                        .filter(certificate.scope().products()::contains)
                        .isPresent())
                .isPresent();
    }

    /** Whether the certificate that the record cites is stated to cover others than what it is cited for. */
    static boolean isOutOfScope(Known record, Wording wording) {
        return record.certificate()
                .filter(certificate -> leavesOutProduct(certificate, wording)
                        || leavesOutSite(certificate, record)
                        || leavesOutCriterion(certificate, record))
                .isPresent();
    }

    private static boolean leavesOutProduct(Certificate certificate, Wording wording) {
        return !certificate.scope().products().isEmpty()
                && wording.product()
                        .filter(product -> !certificate.scope().products().contains(product))
                        .isPresent();
    }

    private static boolean leavesOutSite(Certificate certificate, Known record) {
        return !certificate.scope().sites().isEmpty()
                && record.about().subject().orElse(null) instanceof Subject.Site site
                && !certificate.scope().sites().contains(site.gln());
    }

    private static boolean leavesOutCriterion(Certificate certificate, Known record) {
        return !certificate.scope().criteria().isEmpty()
                && record.criterion()
                        .filter(criterion -> !certificate.scope().criteria().contains(criterion))
                        .isPresent();
    }

    private static boolean isPart(Subject subject) {
        return !(subject instanceof Subject.Company);
    }

    private static boolean coversMoreThanOne(Known record) {
        return record.certificate()
                .filter(certificate -> certificate.scope().products().size() > 1)
                .isPresent();
    }
}
