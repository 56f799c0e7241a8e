package org.preuve.quickstart.breaking;

import java.util.Collection;
import java.util.Map;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ConcurrentSkipListMap;
import org.preuve.proofs.credential.Credential;
import org.preuve.proofs.log.TreeHead;
import org.preuve.proofs.note.Checkpoint;
import org.preuve.proofs.note.LogKey;
import org.preuve.proofs.receipt.Receipt;

/**
 * Remembers outside of all processes that die what was sent, what was acknowledged and which checkpoints were shown, and
 * notes at once what contradicts an earlier answer.
 */
final class Oracle {

    private final LogKey key;
    private final Map<String, Credential> sent = new ConcurrentHashMap<>();
    private final Map<String, String> receipts = new ConcurrentHashMap<>();
    private final Map<Long, TreeHead> heads = new ConcurrentSkipListMap<>();
    private final Queue<String> contradictions = new ConcurrentLinkedQueue<>();

    Oracle(LogKey key) {
        this.key = key;
    }

    LogKey key() {
        return key;
    }

    void sending(Credential record) {
        sent.put(record.id().value(), record);
    }

    void acknowledged(Credential record, String receipt) {
        String id = record.id().value();
        String first = receipts.putIfAbsent(id, receipt);
        if (first != null && !first.equals(receipt)) {
            contradictions.add("two receipts of " + id);
        }
        if (first == null) {
            var verified = Receipt.parse(receipt).verify(key);
            if (!verified.entry().id().equals(record.id())) {
                contradictions.add("a receipt of another record than " + id);
            }
            saw(verified.checkpoint());
        }
    }

    void saw(Checkpoint checkpoint) {
        var head = checkpoint.head();
        var first = heads.putIfAbsent(head.size(), head);
        if (first != null && !first.equals(head)) {
            contradictions.add("two heads of size " + head.size() + ": " + first + " and " + head);
        }
    }

    void contradicts(String what) {
        contradictions.add(what);
    }

    int acknowledgements() {
        return receipts.size();
    }

    Map<String, Credential> sent() {
        return sent;
    }

    Map<String, String> receipts() {
        return receipts;
    }

    /** One for each size; smaller ones first. */
    Collection<TreeHead> heads() {
        return heads.values();
    }

    Set<String> contradictions() {
        return Set.copyOf(contradictions);
    }
}
