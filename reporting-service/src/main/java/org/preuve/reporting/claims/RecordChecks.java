package org.preuve.reporting.claims;

import java.util.ArrayList;
import java.util.List;
import org.preuve.reporting.claims.WeighRecords.Weighed;
import org.preuve.reporting.following.FollowedRecord;
import org.preuve.reporting.rules.EvidenceLevel;

/** What was checked of a record before a claim rests on it, and what nobody checked, in stable words that pages translate. */
final class RecordChecks {

    private RecordChecks() {}

    static List<String> made(Weighed weighed) {
        List<String> checks = new ArrayList<>(List.of("signature", "author-key", "digest", "log-entry", "validity"));
        if (weighed.record().product().isPresent()) {
            checks.add("product");
        }
        if (weighed.level().isIndependent()) {
            checks.add("certifier-signature");
        }
        return checks;
    }

    static List<String> notMade(Weighed weighed) {
        FollowedRecord record = weighed.record();
        List<String> checks = new ArrayList<>(List.of("documents", "measurement"));
        if (record.product().isEmpty()) {
            checks.add("product");
        }
        if (weighed.level() != EvidenceLevel.SELF_DECLARED) {
            checks.add("supplier-identity");
        }
        if (record.licence().isPresent()) {
            checks.add("certificate-register");
        }
        if (weighed.level().isIndependent()) {
            checks.add("certifier-status");
        } else {
            record.content().conformity().ifPresent(unrecognised -> checks.add("certifier-recognition"));
            checks.add("third-party");
        }
        return checks;
    }
}
