package org.preuve.ledger.evidence;

import java.util.List;
import java.util.Optional;
import org.preuve.ledger.evidence.EvidenceRefusal.NotThere;

/** Shows evidence to those who may see it. */
public final class FindEvidence {

    private final EvidenceStore evidence;

    public FindEvidence(EvidenceStore evidence) {
        this.evidence = evidence;
    }

    public Evidence one(EvidenceId id, Actor reader) {
        return evidence.find(id)
                .filter(found -> reader.seesAll() || found.recordedBy().equals(reader.person()))
                .orElseThrow(() -> new NotThere(id).refused());
    }

    /** At most so many, the newest first. */
    public List<Evidence> page(Optional<String> state, Optional<EvidenceQuery.Place> after, int limit, Actor reader) {
        Optional<Person> own = reader.seesAll() ? Optional.empty() : Optional.of(reader.person());
        return evidence.page(new EvidenceQuery(state, own, after, limit));
    }
}
