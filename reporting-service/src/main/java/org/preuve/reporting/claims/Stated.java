package org.preuve.reporting.claims;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.preuve.proofs.credential.RecordId;
import org.preuve.reporting.rules.Share;

/**
 * What a claim states beside its words, for the rules to hold its records against and for its readers to judge.
 *
 * @param criteria slugs of what its words say is met
 * @param uses which part of a record's quantity it uses, more than 0 and at most 1; all of it where nothing is said
 * @param answers to what rules warn of
 */
public record Stated(
        List<String> criteria, Optional<Share> share, Map<RecordId, BigDecimal> uses, List<Answer> answers) {

    public static final Stated NOTHING = new Stated(List.of(), Optional.empty(), Map.of(), List.of());

    public Stated {
        criteria = List.copyOf(criteria);
        uses = Map.copyOf(uses);
        answers = List.copyOf(answers);
    }

    Stated answering(List<Answer> others) {
        return new Stated(criteria, share, uses, others);
    }

    /** The same, without uses of other records. */
    Stated of(Collection<RecordId> records) {
        Map<RecordId, BigDecimal> kept = new HashMap<>(uses);
        kept.keySet().retainAll(Set.copyOf(records));
        return new Stated(criteria, share, kept, answers);
    }
}
