package org.preuve.ledger.keyfile;

import java.security.PublicKey;
import java.security.cert.Certificate;
import java.util.HexFormat;
import org.preuve.proofs.keys.SigningKey;

/** What a device shows of a key: its public half. */
final class DeviceCertificate extends Certificate {

    private static final long serialVersionUID = 1L;

    /** SubjectPublicKeyInfo of an Ed25519 key, up to its 32 bytes (RFC 8410). */
    private static final String PREFIX = "302a300506032b6570032100";

    private final transient SigningKey key;

    DeviceCertificate(SigningKey key) {
        super("X.509");
        this.key = key;
    }

    @Override
    public byte[] getEncoded() {
        return new byte[0];
    }

    @Override
    public void verify(PublicKey by) {}

    @Override
    public void verify(PublicKey by, String provider) {}

    @Override
    public String toString() {
        return "the certificate of " + key;
    }

    @Override
    public PublicKey getPublicKey() {
        byte[] encoded = HexFormat.of()
                .parseHex(
                        PREFIX + HexFormat.of().formatHex(key.verificationKey().bytes()));
        return new PublicKey() {

            private static final long serialVersionUID = 1L;

            @Override
            public String getAlgorithm() {
                return "Ed25519";
            }

            @Override
            public String getFormat() {
                return "X.509";
            }

            @Override
            public byte[] getEncoded() {
                return encoded.clone();
            }
        };
    }
}
