package org.preuve.proofs.bundle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.preuve.proofs.bundle.RefusedBundle.Reason;
import org.preuve.proofs.json.CanonicalJson;
import tools.jackson.databind.node.ObjectNode;

class BundleTests {

    private static final Bundle CLAIM = TestLedger.withClaim().claimBundle();
    private static final String JSON = new String(CLAIM.write(), StandardCharsets.UTF_8);

    @Test
    void isCanonicalJsonAndReadsBackTheSame() {
        assertThat(CanonicalJson.canonical(CLAIM.write())).isEqualTo(CLAIM.write());
        assertThat(Bundle.parse(CLAIM.write())).isEqualTo(CLAIM);
        assertThat(Bundle.parse(JSON.replace(",\"", ",\n  \"").getBytes(StandardCharsets.UTF_8)))
                .isEqualTo(CLAIM);
    }

    @Test
    void refusesWhatIsNoBundleWithItsPlace() {
        assertRefused(Reason.NOT_JSON, "", "");
        assertRefused(Reason.NOT_JSON, "", JSON.substring(1));
        assertRefused(Reason.NOT_JSON, "", JSON.replaceFirst("\\{", "{\"type\":\"PreuveBundle\","));
        assertRefused(Reason.NOT_A_BUNDLE, "", "[]");
        assertRefused(Reason.NOT_A_BUNDLE, "", "7");
        assertRefused(Reason.NOT_A_BUNDLE, "", "{}");
        assertRefused(Reason.NOT_A_BUNDLE, "", JSON.replace("PreuveBundle", "Bundle"));
        assertRefused(Reason.NOT_A_BUNDLE, "", JSON.replace("\"version\":1", "\"version\":\"1\""));
        assertRefused(Reason.NOT_A_BUNDLE, "/version", JSON.replace("\"version\":1", "\"version\":2"));
        assertRefused(Reason.NOT_A_BUNDLE, "/version", JSON.replace("\"version\":1", "\"version\":4294967297"));
        assertRefused(Reason.PART, "/e~1x~0tra", JSON.replace("\"version\":1", "\"version\":1,\"e/x~tra\":1"));
        assertRefused(Reason.PART, "/policy", JSON.replaceFirst("\"policy\":\"[^\"]*\"", "\"policy\":7"));
        for (String part : List.of("record", "salt", "receipt", "keys", "restsOn", "policy")) {
            ObjectNode json = CanonicalJson.parse(CLAIM.write()).asObject();
            assertRefused(Reason.PART, "/" + part, json.deepCopy().put(part, 7).toString());
            assertRefused(Reason.PART, "/" + part, json.without(part).toString());
        }
        assertRefused(Reason.PART, "/restsOn/0", JSON.replaceFirst("\"restsOn\":\\[", "\"restsOn\":[7,"));
        assertRefused(
                Reason.PART,
                "/restsOn/0/level",
                JSON.replaceFirst("\"level\":\"self-declared\",\"receipt", "\"level\":\"gold\",\"receipt"));
        assertRefused(Reason.SALT, "/keys/0/salt", JSON.replaceFirst("\"salt\":\"uA", "\"salt\":\"zA"));
        assertRefused(Reason.RECEIPT, "/keys/0/receipt", JSON.replaceFirst("tlog-proof@v1", "tlog-proof@v2"));
        assertRefused(Reason.POLICY, "/policy", JSON.replace("quorum none", "quorum some"));
    }

    private static void assertRefused(Reason reason, String at, String json) {
        assertThat(json).isNotEqualTo(JSON);
        assertThatThrownBy(() -> Bundle.parse(json.getBytes(StandardCharsets.UTF_8)))
                .isInstanceOfSatisfying(RefusedBundle.class, refused -> {
                    assertThat(refused.reason()).as(refused.getMessage()).isEqualTo(reason);
                    assertThat(refused.at()).as(refused.getMessage()).isEqualTo(at);
                });
    }
}
