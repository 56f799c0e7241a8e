package org.preuve.reporting.passports;

import java.time.Instant;
import org.preuve.proofs.credential.SignedDocument;
import org.preuve.reporting.products.Gtin;

/** A signed passport, as a token and as the object around it. */
public record Passport(Gtin product, SignedDocument signed) {

    /** In compact form. */
    public String token() {
        return signed.token().orElseThrow();
    }

    /** The {@code EnvelopedVerifiableCredential} that holds the token, in canonical bytes. */
    public byte[] envelope() {
        return signed.bytes();
    }

    /** The first end of a claim in it. */
    public Instant validUntil() {
        return signed.validUntil().orElseThrow();
    }
}
