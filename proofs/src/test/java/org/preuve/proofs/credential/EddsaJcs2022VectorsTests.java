package org.preuve.proofs.credential;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.Arrays;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;
import org.preuve.proofs.json.CanonicalJson;
import org.preuve.proofs.json.CanonicalObject;
import org.preuve.proofs.keys.Multibase;
import org.preuve.proofs.keys.SigningKey;
import org.preuve.proofs.keys.VerificationKey;
import org.preuve.proofs.keys.VerificationMethod;
import org.preuve.proofs.vectors.Vectors;
import tools.jackson.databind.node.ObjectNode;

/** Every intermediate value that the specification publishes. */
class EddsaJcs2022VectorsTests {
    private static final HexFormat HEX = HexFormat.of();

    @Test
    void readsThePublishedKeys() {
        assertThat(key().verificationKey().multibase()).isEqualTo(keyPair("publicKeyMultibase"));
    }

    @Test
    void canonicalisesTheDocument() throws NoSuchAlgorithmException {
        byte[] document = CanonicalJson.write(object("unsigned.json"));
        assertThat(document).asString(UTF_8).isEqualTo(text("canonDocJCS.txt"));
        assertThat(sha256(document)).isEqualTo(text("docHashJCS.txt"));
    }

    @Test
    void makesTheProofConfiguration() throws NoSuchAlgorithmException {
        ObjectNode configuration = configuration();
        assertThat((Object) configuration).isEqualTo(object("proofConfigJCS.json"));
        assertThat(CanonicalJson.write(configuration)).asString(UTF_8).isEqualTo(text("proofCanonJCS.txt"));
        assertThat(sha256(CanonicalJson.write(configuration))).isEqualTo(text("proofHashJCS.txt"));
    }

    @Test
    void hashesTheProofBeforeTheDocument() {
        assertThat(HEX.formatHex(hash())).isEqualTo(text("combinedHashJCS.txt"));
    }

    @Test
    void signsToThePublishedSignature() {
        byte[] signature = key().sign(hash());
        assertThat(HEX.formatHex(signature)).isEqualTo(text("sigHexJCS.txt"));
        assertThat(Multibase.encodeBase58btc(signature)).isEqualTo(text("sigBTC58JCS.txt"));
    }

    @Test
    void checksThePublishedSignedDocumentAndNoOther() {
        ObjectNode signed = object("signedJCS.json");
        ObjectNode proof = signed.get("proof").asObject();
        byte[] signature = Multibase.decodeBase58btc(proof.get("proofValue").stringValue());
        VerificationKey key = VerificationKey.ofMultibase(keyPair("publicKeyMultibase"));

        byte[] hash = EddsaJcs2022.hash(
                CanonicalObject.of(proof).without("proofValue"),
                CanonicalObject.of(signed).without("proof"));
        assertThat(key.verifies(hash, signature)).isTrue();

        signed.put("name", "Alumni Credentials");
        byte[] other = EddsaJcs2022.hash(
                CanonicalObject.of(proof).without("proofValue"),
                CanonicalObject.of(signed).without("proof"));
        assertThat(key.verifies(other, signature)).isFalse();
    }

    private static byte[] hash() {
        return EddsaJcs2022.hash(CanonicalJson.write(configuration()), CanonicalJson.write(object("unsigned.json")));
    }

    private static ObjectNode configuration() {
        return EddsaJcs2022.proofConfiguration(
                object("unsigned.json").get("@context"),
                Instant.parse("2023-02-24T23:36:38Z"),
                VerificationMethod.ofKey(key().verificationKey()),
                ProofOptions.NONE);
    }

    /** The published private key is multicodec 0x1300 (two bytes) and the seed. */
    private static SigningKey key() {
        byte[] prefixed = Multibase.decodeBase58btc(keyPair("privateKeyMultibase"));
        assertThat(prefixed).hasSize(34).startsWith(0x80, 0x26);
        return SigningKey.fromSeed(Arrays.copyOfRange(prefixed, 2, 34));
    }

    private static String keyPair(String name) {
        return object("keyPair.json").get(name).stringValue();
    }

    private static ObjectNode object(String file) {
        return CanonicalJson.parse(Vectors.bytes("eddsa-jcs-2022", file)).asObject();
    }

    private static String text(String file) {
        return Vectors.text("eddsa-jcs-2022", file);
    }

    private static String sha256(byte[] bytes) throws NoSuchAlgorithmException {
        return HEX.formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    }
}
