package org.preuve.reporting.claims;

/** Is told of each state of a claim that the public sees. */
public interface PublicClaims {

    /** It will be stored if nothing else is first. What must follow is to be known durably before this returns. May be told of what never comes. */
    void announced(Claim next);

    /** It is stored, and the public sees it. Whatever fails here is done again later. */
    void stored(Claim claim);
}
