package org.preuve.ledger.evidence;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/** A store that a test changes one method of. */
class ForwardingEvidenceStore implements EvidenceStore {

    private final EvidenceStore store;

    ForwardingEvidenceStore(EvidenceStore store) {
        this.store = store;
    }

    @Override
    public boolean create(Evidence evidence) {
        return store.create(evidence);
    }

    @Override
    public Optional<Evidence> find(EvidenceId id) {
        return store.find(id);
    }

    @Override
    public boolean replace(Evidence next) {
        return store.replace(next);
    }

    @Override
    public void delete(EvidenceId id) {
        store.delete(id);
    }

    @Override
    public List<Evidence> drafts(EvidenceId corrected) {
        return store.drafts(corrected);
    }

    @Override
    public boolean names(FileDigest file, Set<EvidenceId> besides) {
        return store.names(file, besides);
    }

    @Override
    public void files(Consumer<FileDigest> file) {
        store.files(file);
    }

    @Override
    public List<Evidence> page(EvidenceQuery query) {
        return store.page(query);
    }
}
