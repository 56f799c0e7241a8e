package org.preuve.reporting.claims;

/** Tells nobody of public claims. */
enum UntoldClaims implements PublicClaims {
    NOBODY;

    @Override
    public void announced(Claim next) {}

    @Override
    public void stored(Claim claim) {}
}
