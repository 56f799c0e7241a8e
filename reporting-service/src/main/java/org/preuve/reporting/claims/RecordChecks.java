package org.preuve.reporting.claims;

import java.util.ArrayList;
import java.util.List;
import org.preuve.reporting.following.FollowedRecord;

/** What was checked of a record before a claim rests on it, and what nobody checked, in stable words that pages translate. */
final class RecordChecks {

    private RecordChecks() {}

    static List<String> made(FollowedRecord record) {
        List<String> checks = new ArrayList<>(List.of("signature", "author-key", "digest", "log-entry", "validity"));
        if (record.product().isPresent()) {
            checks.add("product");
        }
        return checks;
    }

    static List<String> notMade(FollowedRecord record, EvidenceLevel level) {
        List<String> checks = new ArrayList<>(List.of("documents", "measurement"));
        if (record.product().isEmpty()) {
            checks.add("product");
        }
        if (level == EvidenceLevel.SUPPLIER_SIGNED) {
            checks.add("supplier-identity");
        }
        if (record.licence().isPresent()) {
            checks.add("certificate-register");
        }
        if (level == EvidenceLevel.SELF_DECLARED || level == EvidenceLevel.SUPPLIER_SIGNED) {
            checks.add("third-party");
        }
        return checks;
    }
}
