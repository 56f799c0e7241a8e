package org.preuve.proofs.keys;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PublicKey;
import java.security.SecureRandom;
import java.security.Security;
import java.security.Signature;
import java.security.spec.X509EncodedKeySpec;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import org.bouncycastle.asn1.ASN1EncodableVector;
import org.bouncycastle.asn1.DEROctetString;
import org.bouncycastle.asn1.DERSequence;
import org.bouncycastle.asn1.nist.NISTObjectIdentifiers;
import org.bouncycastle.asn1.pkcs.PrivateKeyInfo;
import org.bouncycastle.asn1.x509.AlgorithmIdentifier;
import org.bouncycastle.crypto.params.MLDSAParameters;
import org.bouncycastle.crypto.params.MLDSAPrivateKeyParameters;
import org.junit.jupiter.api.Test;
import org.preuve.proofs.keys.InvalidKey.Reason;

class MlDsaKeyTests {
    private static final byte[] MESSAGE = "made by hand".getBytes(UTF_8);

    /** RFC 9881 appendix C.1.1.1: the seed 00 01 … 1f. */
    private static final String RFC_SEED_KEY = """
            -----BEGIN PRIVATE KEY-----
            MDQCAQAwCwYJYIZIAWUDBAMRBCKAIAABAgMEBQYHCAkKCwwNDg8QERITFBUWFxgZ
            GhscHR4f
            -----END PRIVATE KEY-----
            """;

    /** SubjectPublicKeyInfo of id-ml-dsa-44 (RFC 9881 §4), up to the key. */
    private static final byte[] SPKI_PREFIX =
            HexFormat.of().parseHex("30820532300b0609608648016503040311038205210" + "0");

    private final MlDsaKey key = MlDsaKey.fromSeed(seed());

    @Test
    void readsAndWritesTheExampleOfRfc9881() {
        assertThat(key.toPem()).isEqualTo(RFC_SEED_KEY);
        assertThat(MlDsaKey.fromPem(RFC_SEED_KEY).verificationKey()).isEqualTo(key.verificationKey());
    }

    @Test
    void theJdksOwnImplementationAcceptsItsSignatures() throws Exception {
        assumeTrue(Security.getAlgorithms("Signature").contains("ML-DSA-44"), "the JDK has ML-DSA from 24 on");
        assertThat(jdkVerifies(key.verificationKey(), MESSAGE, key.sign(MESSAGE)))
                .isTrue();
        assertThat(jdkVerifies(key.verificationKey(), new byte[0], key.sign(new byte[0])))
                .isTrue();
        assertThat(jdkVerifies(key.verificationKey(), new byte[1], key.sign(new byte[0])))
                .isFalse();
    }

    @Test
    void acceptsTheSignaturesOfTheJdksOwnImplementation() throws Exception {
        assumeTrue(Security.getAlgorithms("Signature").contains("ML-DSA-44"), "the JDK has ML-DSA from 24 on");
        KeyPair jdk = KeyPairGenerator.getInstance("ML-DSA-44").generateKeyPair();
        Signature signer = Signature.getInstance("ML-DSA-44");
        signer.initSign(jdk.getPrivate());
        signer.update(MESSAGE);
        byte[] spki = jdk.getPublic().getEncoded();
        MlDsaVerificationKey theirs =
                MlDsaVerificationKey.of(Arrays.copyOfRange(spki, SPKI_PREFIX.length, spki.length));
        byte[] signature = signer.sign();
        assertThat(theirs.verifies(MESSAGE, signature)).isTrue();
        assertThat(key.verificationKey().verifies(MESSAGE, signature)).isFalse();
    }

    private static boolean jdkVerifies(MlDsaVerificationKey key, byte[] message, byte[] signature) throws Exception {
        PublicKey jdk = KeyFactory.getInstance("ML-DSA-44")
                .generatePublic(new X509EncodedKeySpec(Pem.joined(SPKI_PREFIX, key.bytes())));
        Signature verifier = Signature.getInstance("ML-DSA-44");
        verifier.initVerify(jdk);
        verifier.update(message);
        return verifier.verify(signature);
    }

    @Test
    void theSameMessageAlwaysGetsTheSameSignature() {
        byte[] signature = key.sign(MESSAGE);
        assertThat(signature).hasSize(MlDsaVerificationKey.SIGNATURE_BYTES).isEqualTo(key.sign(MESSAGE));
        assertThat(key.verificationKey().bytes()).hasSize(MlDsaVerificationKey.BYTES);
        assertThat(key.sign("made by Hand".getBytes(UTF_8))).isNotEqualTo(signature);
    }

    @Test
    void aChangedBitAnywhereInTheSignatureIsRefused() {
        byte[] signature = key.sign(MESSAGE);
        for (int at = 0; at < signature.length; at += 11) {
            byte[] changed = signature.clone();
            changed[at] ^= 0x10;
            assertThat(key.verificationKey().verifies(MESSAGE, changed))
                    .as("byte " + at)
                    .isFalse();
        }
    }

    @Test
    void aSignatureOfAnotherLengthKeyOrMessageIsRefused() {
        byte[] signature = key.sign(MESSAGE);
        MlDsaVerificationKey own = key.verificationKey();
        assertThat(own.verifies(MESSAGE, signature)).isTrue();
        assertThat(own.verifies(MESSAGE, Arrays.copyOf(signature, 2419))).isFalse();
        assertThat(own.verifies(MESSAGE, Arrays.copyOf(signature, 2421))).isFalse();
        assertThat(own.verifies(MESSAGE, new byte[0])).isFalse();
        assertThat(own.verifies(new byte[0], signature)).isFalse();
        MlDsaKey other = MlDsaKey.generate(new SecureRandom());
        assertThat(other.verificationKey().verifies(MESSAGE, signature)).isFalse();
    }

    @Test
    void keysOfAnotherLengthAreRefused() {
        refuses(() -> MlDsaKey.fromSeed(new byte[31]), Reason.LENGTH);
        refuses(() -> MlDsaKey.fromSeed(new byte[33]), Reason.LENGTH);
        refuses(() -> MlDsaVerificationKey.of(new byte[1311]), Reason.LENGTH);
        refuses(() -> MlDsaVerificationKey.of(new byte[1313]), Reason.LENGTH);
    }

    @Test
    void readsASeedBesideItsExpandedKeyAndNoOther() {
        byte[] expanded = new MLDSAPrivateKeyParameters(MLDSAParameters.ml_dsa_44, seed()).getEncoded();
        assertThat(MlDsaKey.fromPem(both(seed(), expanded)).verificationKey()).isEqualTo(key.verificationKey());
        expanded[expanded.length - 1] ^= 1;
        refuses(() -> MlDsaKey.fromPem(both(seed(), expanded)), Reason.PEM);
    }

    @Test
    void refusesWhatHoldsNoSeedOfThisAlgorithm() {
        byte[] expanded = new MLDSAPrivateKeyParameters(MLDSAParameters.ml_dsa_44, seed()).getEncoded();
        refuses(() -> MlDsaKey.fromPem(pem(new DEROctetString(expanded))), Reason.PEM);
        refuses(() -> MlDsaKey.fromPem(RFC_SEED_KEY.replace("ZIAWUDBAMR", "ZIAWUDBAMS")), Reason.NOT_ML_DSA_44);
        refuses(() -> MlDsaKey.fromPem(Samples.key().toPem()), Reason.NOT_ML_DSA_44);
        refuses(() -> SigningKey.fromPem(RFC_SEED_KEY), Reason.NOT_ED25519);
        refuses(() -> MlDsaKey.fromPem(RFC_SEED_KEY.replace("MDQC", "MDUC")), Reason.PEM);
        refuses(() -> MlDsaKey.fromPem(""), Reason.PEM);
    }

    @Test
    void showsNothingSecret() {
        assertThat(key.toString()).isEqualTo("ML-DSA-44 signing key");
        assertThat(key.verificationKey().toString()).hasSizeLessThan(40);
    }

    private static byte[] seed() {
        byte[] seed = new byte[MlDsaKey.SEED_BYTES];
        for (int i = 0; i < seed.length; i++) {
            seed[i] = (byte) i;
        }
        return seed;
    }

    private static String both(byte[] seed, byte[] expanded) {
        ASN1EncodableVector both = new ASN1EncodableVector();
        both.add(new DEROctetString(seed));
        both.add(new DEROctetString(expanded));
        return pem(new DERSequence(both));
    }

    private static String pem(org.bouncycastle.asn1.ASN1Encodable privateKey) {
        try {
            byte[] der = new PrivateKeyInfo(new AlgorithmIdentifier(NISTObjectIdentifiers.id_ml_dsa_44), privateKey)
                    .getEncoded("DER");
            return Pem.block(Pem.PRIVATE, der);
        } catch (java.io.IOException e) {
            throw new AssertionError(e);
        }
    }

    private static void refuses(Runnable read, Reason reason) {
        assertThatExceptionOfType(InvalidKey.class)
                .isThrownBy(read::run)
                .satisfies(refused -> assertThat(refused.reason()).isEqualTo(reason));
    }

    @Test
    void theExampleIsWhatItSaysItIs() {
        assertThat(Base64.getMimeDecoder().decode(RFC_SEED_KEY.replaceAll("-----[A-Z ]+-----", "")))
                .endsWith(seed());
    }
}
