package org.preuve.proofs.audit;

/** Told now and then how far an audit is. */
@FunctionalInterface
public interface Progress {

    /** So many entries of so many are checked. */
    void checked(long entries, long of);

    /** Tells nobody. */
    static Progress silent() {
        return (entries, of) -> {};
    }
}
