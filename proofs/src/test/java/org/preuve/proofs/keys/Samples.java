package org.preuve.proofs.keys;

/** A key that is the same in every run. */
final class Samples {
    private Samples() {}

    static SigningKey key() {
        byte[] seed = new byte[SigningKey.SEED_BYTES];
        seed[0] = 7;
        return SigningKey.fromSeed(seed);
    }
}
