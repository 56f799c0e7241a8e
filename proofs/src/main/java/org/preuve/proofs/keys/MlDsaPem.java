package org.preuve.proofs.keys;

import java.io.IOException;
import java.util.Arrays;
import java.util.HexFormat;
import org.bouncycastle.asn1.ASN1Encodable;
import org.bouncycastle.asn1.ASN1OctetString;
import org.bouncycastle.asn1.ASN1Sequence;
import org.bouncycastle.asn1.ASN1TaggedObject;
import org.bouncycastle.asn1.nist.NISTObjectIdentifiers;
import org.bouncycastle.asn1.pkcs.PrivateKeyInfo;
import org.bouncycastle.crypto.params.MLDSAParameters;
import org.bouncycastle.crypto.params.MLDSAPrivateKeyParameters;
import org.preuve.proofs.keys.InvalidKey.Reason;

/** PEM blocks of ML-DSA-44 private keys in the encodings of RFC 9881 §6, as far as they hold the seed. */
final class MlDsaPem {

    /** Everything that precedes the 32 bytes: version 0, id-ml-dsa-44, and the seed as {@code [0]} in an octet string. */
    private static final byte[] SEED_PREFIX = HexFormat.of().parseHex("3034020100300b060960864801650304031104228020");

    private MlDsaPem() {}

    static String ofSeed(byte[] seed) {
        return Pem.block(Pem.PRIVATE, Pem.joined(SEED_PREFIX, seed));
    }

    static MlDsaKey privateKey(String pem) {
        byte[] der = Pem.content(Pem.PRIVATE, pem);
        try {
            PrivateKeyInfo info = PrivateKeyInfo.getInstance(der);
            if (!info.getPrivateKeyAlgorithm().getAlgorithm().equals(NISTObjectIdentifiers.id_ml_dsa_44)) {
                throw new InvalidKey(
                        Reason.NOT_ML_DSA_44, "The PEM block holds a private key, but not an ML-DSA-44 one.");
            }
            return privateKey(info.parsePrivateKey());
        } catch (InvalidKey e) {
            throw e;
        } catch (IOException | RuntimeException e) { // the ASN.1 library declares few of those that it throws
            throw new InvalidKey(Reason.PEM, "The PEM block holds no readable private key.");
        }
    }

    /** {@code CHOICE { seed [0], expandedKey OCTET STRING, both SEQUENCE }} (RFC 9881 §6). */
    private static MlDsaKey privateKey(ASN1Encodable choice) {
        if (choice instanceof ASN1TaggedObject tagged && tagged.hasContextTag(0)) {
            return MlDsaKey.fromSeed(ASN1OctetString.getInstance(tagged, false).getOctets());
        }
        if (choice instanceof ASN1Sequence both && both.size() == 2) {
            byte[] seed = ASN1OctetString.getInstance(both.getObjectAt(0)).getOctets();
            MlDsaKey key = MlDsaKey.fromSeed(seed);
            requireOwn(seed, ASN1OctetString.getInstance(both.getObjectAt(1)).getOctets());
            return key;
        }
        throw new InvalidKey(Reason.PEM, "The PEM block holds an ML-DSA-44 key without its seed.");
    }

    private static void requireOwn(byte[] seed, byte[] expanded) {
        if (!Arrays.equals(new MLDSAPrivateKeyParameters(MLDSAParameters.ml_dsa_44, seed).getEncoded(), expanded)) {
            throw new InvalidKey(Reason.PEM, "The PEM block holds an expanded key that is not its seed's.");
        }
    }
}
