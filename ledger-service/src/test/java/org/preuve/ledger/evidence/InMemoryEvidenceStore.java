package org.preuve.ledger.evidence;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.preuve.ledger.approval.ListPlace;

public final class InMemoryEvidenceStore implements EvidenceStore {

    private static final Comparator<Evidence> NEWEST_FIRST = Comparator.comparing(
                    (Evidence evidence) -> evidence.approval().createdAt())
            .thenComparing(evidence -> evidence.id().toString())
            .reversed();

    private final Map<EvidenceId, Evidence> evidence = new HashMap<>();

    @Override
    public synchronized boolean create(Evidence draft) {
        return evidence.putIfAbsent(draft.id(), draft) == null;
    }

    @Override
    public synchronized Optional<Evidence> find(EvidenceId id) {
        return Optional.ofNullable(evidence.get(id));
    }

    @Override
    public synchronized boolean replace(Evidence next) {
        Evidence standing = evidence.get(next.id());
        if (standing == null || standing.approval().version() != next.approval().version() - 1) {
            return false;
        }
        evidence.put(next.id(), next);
        return true;
    }

    @Override
    public synchronized void delete(EvidenceId id) {
        evidence.remove(id);
    }

    @Override
    public synchronized List<Evidence> drafts(EvidenceId corrected) {
        return evidence.values().stream()
                .filter(one -> one.approval().seal().isEmpty())
                .filter(one -> one.corrects()
                        .filter(what -> what.evidence().equals(corrected))
                        .isPresent())
                .toList();
    }

    @Override
    public synchronized boolean names(FileDigest file, Set<EvidenceId> besides) {
        return evidence.values().stream()
                .filter(one -> !besides.contains(one.id()))
                .anyMatch(one -> one.attachments().stream()
                        .anyMatch(named -> named.digest().equals(file)));
    }

    @Override
    public synchronized void files(Consumer<FileDigest> file) {
        evidence.values().forEach(one -> one.attachments().forEach(named -> file.accept(named.digest())));
    }

    @Override
    public synchronized List<Evidence> page(EvidenceQuery query) {
        return evidence.values().stream()
                .filter(one ->
                        query.state().map(one.approval().stage().word()::equals).orElse(true))
                .filter(one -> query.recordedBy()
                        .map(one.approval().recordedBy()::equals)
                        .orElse(true))
                .sorted(NEWEST_FIRST)
                .filter(one -> query.after().map(place -> isAfter(one, place)).orElse(true))
                .limit(query.limit())
                .toList();
    }

    private static boolean isAfter(Evidence evidence, ListPlace place) {
        int time = evidence.approval().createdAt().compareTo(place.createdAt());
        return time < 0
                || (time == 0 && evidence.id().toString().compareTo(place.id().toString()) < 0);
    }
}
