package org.preuve.ledger.evidence;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.preuve.ledger.approval.Replacing;

/** Where evidence is kept. What a method returned is durable. */
public interface EvidenceStore extends Replacing<Evidence> {

    /** Keeps a new piece unless its id is known; says whether it was kept. */
    boolean create(Evidence evidence);

    Optional<Evidence> find(EvidenceId id);

    /** Takes it away with all that it says; taking away what is not there does nothing. */
    void delete(EvidenceId id);

    /** Those that were to correct this and are not sealed, in no order. */
    List<Evidence> drafts(EvidenceId corrected);

    /** Whether any evidence but these has a file beside it. */
    boolean names(FileDigest file, Set<EvidenceId> besides);

    /** Every file that any evidence has beside it, in no order, some again. */
    void files(Consumer<FileDigest> file);

    /** The newest first; at most as many as asked for. */
    List<Evidence> page(EvidenceQuery query);
}
