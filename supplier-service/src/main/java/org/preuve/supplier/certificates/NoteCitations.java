package org.preuve.supplier.certificates;

import java.util.List;
import org.preuve.proofs.change.Change;
import org.preuve.proofs.credential.RecordId;
import org.preuve.supplier.erasures.Erased;
import org.preuve.supplier.erasures.Forgets;
import org.preuve.supplier.submissions.SealingListener;

/** Notes which certificates sealed records cite. Told before a record leaves the outbox, so nothing is missed. */
final class NoteCitations implements SealingListener, Forgets {

    private final CitationStore citations;

    NoteCitations(CitationStore citations) {
        this.citations = citations;
    }

    @Override
    public void sealed(List<SealedRecord> records) {
        List<Citation> cited =
                records.stream().flatMap(one -> Citation.of(one).stream()).toList();
        List<RecordId> ended = records.stream()
                .flatMap(one -> Change.of(one.record()).stream())
                .map(Change::target)
                .toList();
        if (!cited.isEmpty()) {
            citations.addAll(cited);
        }
        if (!ended.isEmpty()) {
            citations.endAll(ended);
        }
    }

    @Override
    public void forget(List<Erased> erased) {
        citations.endAll(erased.stream().map(Erased::record).toList());
    }
}
