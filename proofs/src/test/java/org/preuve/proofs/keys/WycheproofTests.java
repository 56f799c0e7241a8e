package org.preuve.proofs.keys;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HexFormat;
import org.junit.jupiter.api.Test;
import org.preuve.proofs.json.CanonicalJson;
import org.preuve.proofs.vectors.Vectors;
import tools.jackson.databind.JsonNode;

class WycheproofTests {
    private static final HexFormat HEX = HexFormat.of();

    @Test
    void acceptsEveryValidSignatureAndRefusesEveryInvalidOne() {
        JsonNode file = CanonicalJson.parse(Vectors.bytes("ed25519", "wycheproof.json"));
        int tests = 0;
        for (JsonNode group : file.get("testGroups")) {
            byte[] key = HEX.parseHex(group.get("publicKey").get("pk").stringValue());
            for (JsonNode test : group.get("tests")) {
                byte[] message = HEX.parseHex(test.get("msg").stringValue());
                byte[] signature = HEX.parseHex(test.get("sig").stringValue());
                assertThat(accepts(key, message, signature))
                        .as("test %s: %s", test.get("tcId"), test.get("comment"))
                        .isEqualTo(test.get("result").stringValue().equals("valid"));
                tests++;
            }
        }
        assertThat(tests).isEqualTo(file.get("numberOfTests").intValue()).isGreaterThan(100);
    }

    private static boolean accepts(byte[] key, byte[] message, byte[] signature) {
        try {
            return VerificationKey.of(key).verifies(message, signature);
        } catch (InvalidKey e) {
            return false;
        }
    }
}
