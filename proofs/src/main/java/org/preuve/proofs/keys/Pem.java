package org.preuve.proofs.keys;

import java.io.IOException;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.ASN1OctetString;
import org.bouncycastle.asn1.pkcs.PrivateKeyInfo;
import org.preuve.proofs.keys.InvalidKey.Reason;

/** PEM blocks (RFC 7468) of Ed25519 keys in the encodings of RFC 8410. */
final class Pem {
    static final String PRIVATE = "PRIVATE KEY";
    private static final String PUBLIC = "PUBLIC KEY";

    private static final ASN1ObjectIdentifier ED25519 = new ASN1ObjectIdentifier("1.3.101.112");

    /** Everything that precedes the 32 bytes: the DER encodings have one form only. */
    private static final byte[] PKCS8_PREFIX = HexFormat.of().parseHex("302e020100300506032b657004220420");

    private static final byte[] SPKI_PREFIX = HexFormat.of().parseHex("302a300506032b6570032100");

    private Pem() {}

    static String ofPrivateKey(byte[] seed) {
        return block(PRIVATE, joined(PKCS8_PREFIX, seed));
    }

    static String ofPublicKey(byte[] key) {
        return block(PUBLIC, joined(SPKI_PREFIX, key));
    }

    static byte[] publicKey(String pem) {
        byte[] der = content(PUBLIC, pem);
        if (der.length != SPKI_PREFIX.length + 32 || !startsWith(der, SPKI_PREFIX)) {
            throw new InvalidKey(Reason.NOT_ED25519, "The PEM block holds no Ed25519 public key.");
        }
        return Arrays.copyOfRange(der, SPKI_PREFIX.length, der.length);
    }

    static SigningKey privateKey(String pem) {
        byte[] der = content(PRIVATE, pem);
        try {
            PrivateKeyInfo info = PrivateKeyInfo.getInstance(der);
            if (!info.getPrivateKeyAlgorithm().getAlgorithm().equals(ED25519)) {
                throw new InvalidKey(Reason.NOT_ED25519, "The PEM block holds a private key, but not an Ed25519 one.");
            }
            SigningKey key = SigningKey.fromSeed(
                    ASN1OctetString.getInstance(info.parsePrivateKey()).getOctets());
            if (info.hasPublicKey()
                    && !Arrays.equals(
                            info.getPublicKeyData().getOctets(),
                            key.verificationKey().bytes())) {
                throw new InvalidKey(Reason.PEM, "The PEM block holds a public key that is not the private key's own.");
            }
            return key;
        } catch (InvalidKey e) {
            throw e;
        } catch (IOException | RuntimeException e) { // the ASN.1 library declares few of those that it throws
            throw new InvalidKey(Reason.PEM, "The PEM block holds no readable private key.");
        }
    }

    static byte[] content(String label, String pem) {
        String begin = "-----BEGIN " + label + "-----";
        int start = pem.indexOf(begin);
        int end = pem.indexOf("-----END " + label + "-----", start + begin.length());
        if (start < 0 || end < 0) {
            throw new InvalidKey(Reason.PEM, "There is no PEM block \"" + label + "\" (encrypted keys are not read).");
        }
        try {
            return Base64.getDecoder()
                    .decode(pem.substring(start + begin.length(), end).replaceAll("\\s", ""));
        } catch (IllegalArgumentException e) {
            throw new InvalidKey(Reason.PEM, "The PEM block \"" + label + "\" is not base64.");
        }
    }

    static String block(String label, byte[] der) {
        String base64 = Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(der);
        return "-----BEGIN " + label + "-----\n" + base64 + "\n-----END " + label + "-----\n";
    }

    private static boolean startsWith(byte[] bytes, byte[] prefix) {
        return Arrays.equals(bytes, 0, prefix.length, prefix, 0, prefix.length);
    }

    static byte[] joined(byte[] first, byte[] second) {
        byte[] joined = Arrays.copyOf(first, first.length + second.length);
        System.arraycopy(second, 0, joined, first.length, second.length);
        return joined;
    }
}
