package org.preuve.proofs.keys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.security.SecureRandom;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.preuve.proofs.keys.InvalidKey.Reason;

class DidTests {
    private static final String KEY = "z6MkrJVnaZkeFzdQyMZu1cgjg7k1pZZ6pvBQ7XJPt4swbTQ2";

    @Test
    void isItsKeyWhenItIsADidKey() {
        Did did = Did.parse("did:key:" + KEY);
        assertThat(did.isKey()).isTrue();
        assertThat(did.key()).contains(VerificationKey.ofMultibase(KEY));
        assertThat(did).isEqualTo(Did.ofKey(VerificationKey.ofMultibase(KEY))).hasToString("did:key:" + KEY);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "did:web:example.com",
                "did:web:localhost%3A8080",
                "did:web:w3c-ccg.github.io:user:alice",
                "did:web:example.com%3A65535:u.1:_x-"
            })
    void mayNameAWebSite(String text) {
        Did did = Did.parse(text);
        assertThat(did.value()).isEqualTo(text);
        assertThat(did.isKey()).isFalse();
        assertThat(did.key()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "'', DID",
        "did:, DID",
        "did:web:, DID",
        "DID:web:example.com, DID",
        "did:web:example.com/path, DID",
        "did:web:example.com?x=1, DID",
        "did:web:example.com#key, DID",
        "did:web:exam ple.com, DID",
        "did:web:Example.com, DID",
        "did:web:.example.com, DID",
        "did:web:example..com, DID",
        "did:web:-example.com, DID",
        "did:web:127.0.0.1, DID",
        "did:web:2130706433, DID",
        "did:web:example.com%3a8080, DID",
        "did:web:example.com%3A, DID",
        "did:web:example.com%3A080, DID",
        "did:web:example.com:, DID",
        "did:web:example.com:.., DID",
        "did:web:example.com:%2e%2e, DID",
        "did:web:example.com%2Fpath, DID",
        "did:example:abcdefgh, DID_METHOD",
        "did:key:z, MULTICODEC",
        "did:key:zz, MULTICODEC",
        "did:key:6MkrJVnaZkeFzdQyMZu1cgjg7k1pZZ6pvBQ7XJPt4swbTQ2, MULTIBASE",
        "did:key:z6MkrJVnaZkeFzdQyMZu1cgjg7k1pZZ6pvBQ7XJPt4swbTQ0, MULTIBASE",
        "did:key:z6MkrJVnaZkeFzdQyMZu1cgjg7k1pZZ6pvBQ7XJPt4swbTQ, MULTICODEC",
        "did:key:z6LSbysY2xFMRpGMhb7tFTLMpeuPRaqaWM1yECx2AtzE3KCc, MULTICODEC",
        "did:key:z6MkeTG3bFFSLYVU7VqhgZxqr6YzpaGrQtFMh1uvqGy1vDnP, SMALL_ORDER",
    })
    void refusesEverythingElse(String text, Reason reason) {
        assertThatExceptionOfType(InvalidKey.class)
                .isThrownBy(() -> Did.parse(text))
                .satisfies(refused -> assertThat(refused.reason()).isEqualTo(reason));
    }

    @Test
    void refusesATextWithoutEnd() {
        assertThatExceptionOfType(InvalidKey.class).isThrownBy(() -> Did.parse("did:web:" + "a".repeat(100_000)));
        assertThatExceptionOfType(InvalidKey.class).isThrownBy(() -> Did.parse("did:key:z" + "1".repeat(100_000)));
    }

    @Test
    void namesItsKeysByAFragment() {
        VerificationKey key = VerificationKey.ofMultibase(KEY);
        Did site = Did.parse("did:web:example.com");

        assertThat(VerificationMethod.ofKey(key).value()).isEqualTo("did:key:" + KEY + "#" + KEY);
        assertThat(VerificationMethod.of(site, key).value()).isEqualTo("did:web:example.com#" + KEY);
        assertThat(VerificationMethod.parse("did:web:example.com#key-1"))
                .isEqualTo(new VerificationMethod(site, "key-1"));
        assertThat(VerificationMethod.parse("did:key:" + KEY + "#" + KEY)).isEqualTo(VerificationMethod.ofKey(key));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "did:web:example.com",
                "did:web:example.com#",
                "did:web:example.com#a#b",
                "did:web:example.com#a b",
                "did:key:" + KEY + "#key-1",
                "did:key:" + KEY + "#" + "z6MkmM42vxfqZQsv4ehtTjFFxQ4sQKS2w6WR7emozFAn5cxu"
            })
    void refusesAFragmentThatNamesNoKeyOfItsOwn(String text) {
        assertThatExceptionOfType(InvalidKey.class)
                .isThrownBy(() -> VerificationMethod.parse(text))
                .satisfies(refused -> assertThat(refused.reason()).isEqualTo(Reason.VERIFICATION_METHOD));
    }

    @Test
    void writesEachKeyInMultibaseAndReadsItBack() {
        for (int i = 0; i < 200; i++) {
            VerificationKey key = SigningKey.generate(new SecureRandom()).verificationKey();
            assertThat(key.multibase()).startsWith("z6Mk");
            assertThat(VerificationKey.ofMultibase(key.multibase()))
                    .isEqualTo(key)
                    .hasSameHashCodeAs(key);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "'', z",
        "00, z1",
        "0000, z11",
        "00ff, z15Q",
        "61, z2g",
        "626262, za3gV",
        "73696d706c792061206c6f6e6720737472696e67, z2cFupjhnEsSn59qHXstmK2ffpLv2",
        "00eb15231dfceb60925886b67d065299925915aeb172c06647, z1NS17iag9jJgTHD1VXjvLCEnZuQ3rJDE9L",
        "10c8511e, zRt5zm",
        "00000000000000000000, z1111111111",
    })
    void writesBytesInBase58AsBitcoinDoes(String hex, String text) {
        byte[] bytes = java.util.HexFormat.of().parseHex(hex);
        assertThat(Multibase.encodeBase58btc(bytes)).isEqualTo(text);
        assertThat(Multibase.decodeBase58btc(text)).isEqualTo(bytes);
    }

    @Test
    void readsBackEveryLengthInBothBases() {
        Random random = new Random(58);
        for (int length = 0; length < 128; length++) {
            byte[] bytes = new byte[length];
            random.nextBytes(bytes);
            if (length % 3 == 0 && length > 2) {
                bytes[0] = 0;
                bytes[1] = 0;
            }
            assertThat(Multibase.decodeBase58btc(Multibase.encodeBase58btc(bytes)))
                    .isEqualTo(bytes);
            assertThat(Multibase.decodeBase64url(Multibase.encodeBase64url(bytes)))
                    .isEqualTo(bytes);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "AA", "zAA", "uA", "uAB", "uAA==", "uA+", "uA/", "uA A", "uAAA\n"})
    void refusesBase64urlThatIsNotTheOneForm(String text) {
        assertThatExceptionOfType(InvalidKey.class)
                .isThrownBy(() -> Multibase.decodeBase64url(text))
                .satisfies(refused -> assertThat(refused.reason()).isEqualTo(Reason.MULTIBASE));
    }
}
