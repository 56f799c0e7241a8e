package org.preuve.proofs.keys;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.security.KeyFactory;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.Base64;
import java.util.HexFormat;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.preuve.proofs.keys.InvalidKey.Reason;

class PemTests {
    private static final String BEGIN = "-----BEGIN PRIVATE KEY-----\n";
    private static final String END = "\n-----END PRIVATE KEY-----\n";

    /** openssl genpkey -algorithm ed25519 (3.0.19). */
    private static final String OPENSSL_KEY =
            BEGIN + "MC4CAQAwBQYDK2VwBCIEILDYz1132zJXuXZkEfw9WhqHeFUCb4MIQFGWQKwAMipH" + END;

    /** openssl pkey -pubout, of the key above. */
    private static final String OPENSSL_PUBLIC_KEY = """
            -----BEGIN PUBLIC KEY-----
            MCowBQYDK2VwAyEA4O95+sj0C33w3GDrezCTOUfBVlW0LJg6QWHs873ymd4=
            -----END PUBLIC KEY-----
            """;

    /** openssl pkeyutl -sign -rawin, by the key above over "made by openssl". */
    private static final byte[] OPENSSL_SIGNATURE = HexFormat.of()
            .parseHex("4f5cb014c5e7eba14e335e49288f9f61f96953bba71f2c6d2ac906d0eb2de3e0"
                    + "3c0e504ecac38f3d4208f596a4a52293c3bf19745574651827357d0cf714970c");

    /** RFC 8410 §10.3, with an attribute and the public key. */
    static final String RFC_KEY = BEGIN
            + "MHICAQEwBQYDK2VwBCIEINTuctv5E1hK1bbY8fdp+K06/nwoy/HU++CXqI9EdVhC\n"
            + "oB8wHQYKKoZIhvcNAQkJFDEPDA1DdXJkbGUgQ2hhaXJzgSEAGb9ECWmEzf6FQbrB\n"
            + "Z9w7lshQhqowtrbLDFw4rXAxZuE="
            + END;

    private static final String RFC_PUBLIC_KEY = "MCowBQYDK2VwAyEAGb9ECWmEzf6FQbrBZ9w7lshQhqowtrbLDFw4rXAxZuE=";

    @Test
    void readsAndWritesWhatOpensslWrites() {
        SigningKey key = SigningKey.fromPem(OPENSSL_KEY);

        assertThat(key.toPem()).isEqualTo(OPENSSL_KEY);
        assertThat(key.verificationKey().toPem()).isEqualTo(OPENSSL_PUBLIC_KEY);
        assertThat(VerificationKey.fromPem(OPENSSL_PUBLIC_KEY)).isEqualTo(key.verificationKey());
        assertThat(key.sign("made by openssl".getBytes(UTF_8))).isEqualTo(OPENSSL_SIGNATURE);
        assertThat(key.verificationKey().verifies("made by openssl".getBytes(UTF_8), OPENSSL_SIGNATURE))
                .isTrue();
    }

    @Test
    void readsTheExampleOfRfc8410ThatCarriesItsPublicKey() {
        assertThat(SigningKey.fromPem(RFC_KEY).verificationKey().toPem()).contains(RFC_PUBLIC_KEY);
    }

    @Test
    void writesWhatTheJdkReads() throws Exception {
        String base64 = Samples.key().toPem().replaceAll("-----[A-Z ]+-----|\\s", "");
        KeyFactory jdk = KeyFactory.getInstance("Ed25519");
        assertThat(jdk.generatePrivate(
                                new PKCS8EncodedKeySpec(Base64.getDecoder().decode(base64)))
                        .getFormat())
                .isEqualTo("PKCS#8");
    }

    @Test
    void readsABlockBetweenOtherTextAndWithOtherLineEnds() {
        String dressed = "Key of the mill\r\n" + OPENSSL_KEY.replace("\n", "\r\n") + "\r\nKeep it safe.";
        assertThat(SigningKey.fromPem(dressed).toPem()).isEqualTo(OPENSSL_KEY);
    }

    @Test
    void refusesWhatHoldsNoPrivateKey() {
        refuses(SigningKey::fromPem, "", Reason.PEM);
        refuses(SigningKey::fromPem, OPENSSL_PUBLIC_KEY, Reason.PEM);
        refuses(SigningKey::fromPem, BEGIN + "MC4CAQ", Reason.PEM);
        refuses(SigningKey::fromPem, BEGIN + "!!!!" + END, Reason.PEM);
        refuses(SigningKey::fromPem, BEGIN + "AAAA" + END, Reason.PEM);
        refuses(SigningKey::fromPem, BEGIN + END, Reason.PEM);
        refuses(SigningKey::fromPem, OPENSSL_KEY.replace("PRIVATE", "ENCRYPTED PRIVATE"), Reason.PEM);
    }

    /** openssl genpkey -algorithm x25519 (3.0.19). */
    @Test
    void refusesAKeyOfAnotherAlgorithm() {
        String x25519 = BEGIN + "MC4CAQAwBQYDK2VuBCIEIKhXeAFuK1SmhNDc17phZZz5cGx8kkAKO+MOSbBMgHdm" + END;
        refuses(SigningKey::fromPem, x25519, Reason.NOT_ED25519);
        refuses(VerificationKey::fromPem, OPENSSL_PUBLIC_KEY.replace("K2Vw", "K2Vu"), Reason.NOT_ED25519);
        refuses(VerificationKey::fromPem, OPENSSL_PUBLIC_KEY.replace("MCow", "MCsw"), Reason.NOT_ED25519);
    }

    @Test
    void refusesAPublicKeyBesideAnotherPrivateKey() {
        byte[] der = Base64.getMimeDecoder().decode(RFC_KEY.replaceAll("-----[A-Z ]+-----", ""));
        der[der.length - 1] ^= 1;
        String mismatched = BEGIN + Base64.getEncoder().encodeToString(der) + END;
        refuses(SigningKey::fromPem, mismatched, Reason.PEM);
    }

    @Test
    void refusesWhatHoldsNoPublicKey() {
        refuses(VerificationKey::fromPem, OPENSSL_KEY, Reason.PEM);
        refuses(VerificationKey::fromPem, OPENSSL_PUBLIC_KEY.replace("MCow", ""), Reason.NOT_ED25519);
    }

    private static void refuses(Function<String, ?> read, String pem, Reason reason) {
        assertThatExceptionOfType(InvalidKey.class)
                .isThrownBy(() -> read.apply(pem))
                .satisfies(refused -> assertThat(refused.reason()).isEqualTo(reason));
    }
}
