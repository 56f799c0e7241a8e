package org.preuve.reporting.rules;

import java.util.List;
import org.preuve.proofs.credential.RecordId;

/** Which records attest what a claim says is met, and why others that speak of it do not. */
public record Matching(List<Criterion> criteria) {

    public Matching {
        criteria = List.copyOf(criteria);
    }

    /** One criterion of the claim. */
    public record Criterion(String slug, List<Attesting> attestedBy, List<Unfit> unfit) {

        public Criterion {
            attestedBy = List.copyOf(attestedBy);
            unfit = List.copyOf(unfit);
        }

        public boolean isAttested() {
            return !attestedBy.isEmpty();
        }
    }

    /** A record that attests a criterion, and who stands behind it. */
    public record Attesting(RecordId record, EvidenceLevel level) {}

    /**
     * A record that speaks of a criterion and does not attest it.
     *
     * @param why states of records in the words of the packs
     */
    public record Unfit(RecordId record, List<String> why) {

        public Unfit {
            why = List.copyOf(why);
        }
    }

    public long attested() {
        return criteria.stream().filter(Criterion::isAttested).count();
    }
}
