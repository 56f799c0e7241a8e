package org.preuve.supplier.requests;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.preuve.proofs.credential.RecordId;

/**
 * Keeps what sealed records state, as far as requests need it, and which of them stand no more. Each call may be repeated;
 * what it returned survives a crash.
 *
 * <p>KNOWN GAP: what was sealed before this was kept is not here.
 */
public interface StatementStore {

    /** So many of the last statements are found under one filing; the others by their ids. */
    int MOST_FILED = 50;

    /** Keeps and files these; those that are known stay as they are. */
    void addAll(Collection<Statement> statements);

    List<Statement> findAll(Collection<RecordId> ids);

    /** The records under these filings, at most {@value #MOST_FILED} of each, in no order. */
    List<RecordId> filed(Collection<Filing> filings);

    /** Keeps that these records stand no more; the first ending of a record stays. */
    void endAll(Collection<Ending> endings);

    /** Drops what these records state. */
    void forget(Collection<RecordId> records);

    /** Those of these records that stand no more. */
    Map<RecordId, Ending> endings(Collection<RecordId> ids);
}
