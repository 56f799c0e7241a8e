package org.preuve.reporting.life;

import java.util.Collection;
import java.util.List;
import org.preuve.reporting.claims.ClaimId;

/** Claims that something is still to be done with. Each mark is one reason to look, so that one that comes while a claim is looked at is not lost. */
public interface WaitingClaims {

    /** Counts as reached from the beginning. */
    long ANY = 0;

    /** What is to be done. */
    enum Errand {
        /** Decide whether it stands. */
        DECIDE,
        /** Tell everybody what became of it, and have that sealed. */
        FOLLOW_UP
    }

    /**
     * Marks claims; survives a crash when it returns.
     *
     * @param version the version of the claim, maybe not stored yet, before which there is nothing to be done
     */
    void mark(Errand errand, Collection<ClaimId> claims, long version);

    /** Some of the marks, in no particular order. */
    List<Mark> some(Errand errand, int limit);

    /** Takes away these marks and no later ones. */
    void done(Errand errand, Collection<Mark> marks);

    /** @param value tells the marks of one claim apart */
    record Mark(ClaimId claim, long version, String value) {}
}
