package org.preuve.ledger.evidence;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.preuve.ledger.changes.ChangeKind;
import org.preuve.ledger.changes.Consequence;
import org.preuve.ledger.changes.NotedChange;

/**
 * What follows from an erasure here: the evidence, the drafts that were to correct it, and their files that nobody else
 * needs. The evidence itself goes last, because it names the files: until then all can be done again.
 */
public final class EraseEvidence implements Consequence {

    private final EvidenceStore evidence;
    private final AttachmentStore files;

    public EraseEvidence(EvidenceStore evidence, AttachmentStore files) {
        this.evidence = evidence;
        this.files = files;
    }

    @Override
    public void follow(NotedChange change, NotedChange.LogPlace in) {
        if (change.kind() == ChangeKind.ERASURE) {
            erase(new EvidenceId(change.target().uuid()));
        }
    }

    private void erase(EvidenceId id) {
        List<Evidence> going = new ArrayList<>(evidence.drafts(id));
        evidence.find(id).ifPresent(going::add);
        Set<EvidenceId> ids = new HashSet<>();
        going.forEach(one -> ids.add(one.id()));
        going.stream()
                .flatMap(one -> one.attachments().stream())
                .map(Attachment::digest)
                .distinct()
                .forEach(file -> files.remove(file, () -> evidence.names(file, ids)));
        going.forEach(one -> evidence.delete(one.id()));
    }
}
