package org.preuve.proofs.log;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.List;
import org.junit.jupiter.api.Test;

class HashTests {

    private static final Hash ABC =
            Hash.sha256("a".getBytes(StandardCharsets.UTF_8), "bc".getBytes(StandardCharsets.UTF_8));

    @Test
    void printsTheKnownHashOfAbcInAllItsTexts() {
        assertThat(ABC.hex()).isEqualTo("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
        assertThat(ABC.base64()).isEqualTo("ungWv48Bz+pBQUDeXa4iI7ADYaOWF3qctBD/YfIAFa0=");
        assertThat(ABC.multihash()).isEqualTo("uEiC6eBa_jwHP6kFBQN5driIjsANho5YXepy0EP9h8gAVrQ");
        assertThat(Hash.ofBase64(ABC.base64())).isEqualTo(ABC).hasSameHashCodeAs(ABC);
        assertThat(Hash.ofMultihash(ABC.multihash())).isEqualTo(ABC);
        assertThat(Hash.of(ABC.bytes())).isEqualTo(ABC).hasToString(ABC.hex());
    }

    @Test
    void knowsTheLeafAndNodeHashesOfRfc6962() {
        assertThat(Hash.leaf(new byte[0]).hex())
                .isEqualTo("6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d");
        assertThat(Hash.node(ABC, ABC)).isEqualTo(Hash.sha256(new byte[] {1}, ABC.bytes(), ABC.bytes()));
    }

    @Test
    void refusesEveryOtherSpelling() {
        assertThatThrownBy(() -> Hash.of(new byte[31])).isInstanceOf(MalformedHash.class);
        for (String text : List.of(
                "",
                "ungWv48Bz+pBQUDeXa4iI7ADYaOWF3qctBD/YfIAFa0",
                "ungWv48Bz+pBQUDeXa4iI7ADYaOWF3qctBD/YfIAFa1=",
                "ungWv48Bz-pBQUDeXa4iI7ADYaOWF3qctBD_YfIAFa0=",
                "ungWv48Bz+pBQUDeXa4iI7ADYaOWF3qctBD/YfIAFa0=\n",
                "AAAA")) {
            assertThatThrownBy(() -> Hash.ofBase64(text)).as(text).isInstanceOf(MalformedHash.class);
        }
        for (String text : List.of(
                "",
                "u",
                "EiC6eBa_jwHP6kFBQN5driIjsANho5YXepy0EP9h8gAVrQ",
                "zEiC6eBa_jwHP6kFBQN5driIjsANho5YXepy0EP9h8gAVrQ",
                "uEiC6eBa_jwHP6kFBQN5driIjsANho5YXepy0EP9h8gAVrR",
                "uEiC6eBa_jwHP6kFBQN5driIjsANho5YXepy0EP9h8gAVrQ==",
                "uEyC6eBa_jwHP6kFBQN5driIjsANho5YXepy0EP9h8gAVrQ",
                "uEiC6eBa/jwHP6kFBQN5driIjsANho5YXepy0EP9h8gAVrQ")) {
            assertThatThrownBy(() -> Hash.ofMultihash(text)).as(text).isInstanceOf(MalformedHash.class);
        }
    }

    @Test
    void aDigestBindsSaltAndRecord() {
        Salt salt = Salt.generate(new SecureRandom());
        byte[] record = "{}".getBytes(StandardCharsets.UTF_8);
        RecordDigest digest = RecordDigest.of(salt, record);
        assertThat(digest.matches(salt, record)).isTrue();
        assertThat(digest.matches(Salt.generate(new SecureRandom()), record)).isFalse();
        assertThat(digest.matches(salt, "{ }".getBytes(StandardCharsets.UTF_8))).isFalse();
        assertThat(RecordDigest.parse(digest.value())).isEqualTo(digest);
    }

    @Test
    void aSaltKeepsItselfToItself() {
        Salt salt = Salt.of(new byte[16]);
        assertThat(salt).hasToString("Salt[16 bytes]").isEqualTo(Salt.ofMultibase("uAAAAAAAAAAAAAAAAAAAAAA"));
        assertThat(salt.multibase()).isEqualTo("uAAAAAAAAAAAAAAAAAAAAAA");
        assertThatThrownBy(() -> Salt.of(new byte[15])).isInstanceOf(MalformedHash.class);
        assertThatThrownBy(() -> Salt.ofMultibase("uAAAAAAAAAAAAAAAAAAAAAB")).isInstanceOf(MalformedHash.class);
        assertThatThrownBy(() -> Salt.ofMultibase("uAAAA")).isInstanceOf(MalformedHash.class);
        assertThatThrownBy(() -> Salt.ofMultibase("AAAAAAAAAAAAAAAAAAAAAA")).isInstanceOf(MalformedHash.class);
    }
}
