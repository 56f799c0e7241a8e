package org.preuve.reporting.rules;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.preuve.proofs.credential.RecordId;

/**
 * What a claim says is so, apart from its words: only of this can records be asked.
 *
 * @param criteria slugs of what the words say is met, in the claim's order; each must be attested
 * @param period the days that it speaks of
 * @param uses which part of a record's quantity it uses; all of it where nothing is said
 */
public record Asserted(
        Optional<Topic> topic,
        List<String> criteria,
        Optional<Days> period,
        Optional<Share> share,
        Map<RecordId, BigDecimal> uses) {

    public static final Asserted NOTHING =
            new Asserted(Optional.empty(), List.of(), Optional.empty(), Optional.empty(), Map.of());

    public Asserted {
        criteria = List.copyOf(criteria);
        uses = Map.copyOf(uses);
    }

    BigDecimal useOf(RecordId record) {
        return uses.getOrDefault(record, BigDecimal.ONE);
    }
}
