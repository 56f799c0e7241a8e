package org.preuve.reporting.following;

import org.preuve.proofs.credential.RecordId;

/** Is told of claims that the followed log ends. */
public interface EndedClaims {

    /** A claim was withdrawn by whose it is. May be told again, after a crash or when the log is followed anew. */
    void withdrawn(RecordId claim);
}
