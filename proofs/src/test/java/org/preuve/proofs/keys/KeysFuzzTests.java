package org.preuve.proofs.keys;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.preuve.proofs.vectors.Fuzz;

class KeysFuzzTests {
    private static final SigningKey KEY = Samples.key();
    private static final VerificationMethod METHOD = VerificationMethod.ofKey(KEY.verificationKey());

    @Test
    void readsNamesOfKeysOrRefusesThem() {
        List<byte[]> seeds = List.of(
                bytes(METHOD.value()),
                bytes("did:web:localhost%3A8080#key-1"),
                bytes("did:web:a.example:u:alice#z6Mk"));
        Fuzz.only(InvalidKey.class, seeds, input -> {
            String text = new String(input, ISO_8859_1);
            assertThat(VerificationMethod.parse(text).value()).isEqualTo(text);
        });
    }

    @Test
    void readsMultibaseInItsOneFormOrRefusesIt() {
        List<byte[]> seeds =
                List.of(bytes(KEY.verificationKey().multibase()), bytes(Multibase.encodeBase58btc(new byte[9])));
        Fuzz.only(InvalidKey.class, seeds, input -> {
            String text = new String(input, ISO_8859_1);
            assertThat(Multibase.encodeBase58btc(Multibase.decodeBase58btc(text)))
                    .isEqualTo(text);
        });
        Fuzz.only(InvalidKey.class, List.of(bytes(Multibase.encodeBase64url(new byte[34]))), input -> {
            String text = new String(input, ISO_8859_1);
            assertThat(Multibase.encodeBase64url(Multibase.decodeBase64url(text)))
                    .isEqualTo(text);
        });
    }

    @Test
    void readsPemBlocksOrRefusesThem() {
        Fuzz.only(
                InvalidKey.class,
                List.of(bytes(KEY.toPem())),
                input -> SigningKey.fromPem(new String(input, ISO_8859_1)));
        Fuzz.only(
                InvalidKey.class,
                List.of(bytes(KEY.verificationKey().toPem())),
                input -> VerificationKey.fromPem(new String(input, ISO_8859_1)));
    }

    /** Damage below the base64, where the ASN.1 is read. */
    @Test
    void readsPrivateKeyStructuresOrRefusesThem() {
        byte[] der = Base64.getMimeDecoder().decode(PemTests.RFC_KEY.replaceAll("-----[A-Z ]+-----", ""));
        byte[] plain = Base64.getMimeDecoder().decode(KEY.toPem().replaceAll("-----[A-Z ]+-----", ""));
        Fuzz.only(
                InvalidKey.class,
                List.of(der, plain),
                input -> SigningKey.fromPem("-----BEGIN PRIVATE KEY-----\n"
                        + Base64.getEncoder().encodeToString(input) + "\n-----END PRIVATE KEY-----\n"));
    }

    private static byte[] bytes(String text) {
        return text.getBytes(UTF_8);
    }
}
