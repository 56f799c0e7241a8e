package org.preuve.reporting.organisation;

/** Where the secret behind pseudonyms is. It is made once, at the first start, and every replica reads the same. */
public interface PseudonymSecretStore {

    /** 32 random bytes, created and kept if there are none. */
    byte[] secret();
}
