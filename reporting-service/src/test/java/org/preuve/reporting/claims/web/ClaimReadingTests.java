package org.preuve.reporting.claims.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.math.BigDecimal;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.preuve.proofs.credential.RecordId;
import org.preuve.reporting.claims.Stated;
import org.preuve.reporting.problems.InputFault;
import org.preuve.reporting.problems.InvalidInput;
import org.preuve.reporting.rules.Share;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** What a claim states for its records to be held against. */
class ClaimReadingTests {

    private static final String RECORD = "urn:uuid:00000000-0000-0001-0000-000000000001";
    private static final String CLAIM = """
            {"subject":{"type":"Product","gtin":"09506000134352"},"level":"product","texts":{"fr":"Coton"},"channel":"product-page",
             "market":"FR","topic":"E5","records":["%s"]}""".formatted(RECORD);

    @Test
    void readsCriteriaShareAndUses() {
        Stated stated = read("""
                {"criteria":["organic-cotton-content","gots"],"share":{"value":60.5,"unit":"%%","of":"coton biologique"},
                 "uses":[{"record":"%s","share":0.4}]}""".formatted(RECORD));

        assertThat(stated.criteria()).containsExactly("organic-cotton-content", "gots");
        assertThat(stated.share()).contains(new Share(new BigDecimal("60.5"), "%", "coton biologique"));
        assertThat(stated.uses()).isEqualTo(Map.of(RecordId.parse(RECORD), new BigDecimal("0.4")));
    }

    @Test
    void statesNothingWhereNothingIsSent() {
        assertThat(read("{}")).isEqualTo(Stated.NOTHING);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            {"criteria":["Organic Cotton"]}                                    | /criteria/0
            {"criteria":["gots",null]}                                         | /criteria/1
            {"criteria":["gots","gots"]}                                       | /criteria/1
            {"share":{"unit":"%","of":"cotton"}}                               | /share/value
            {"share":{"value":0,"unit":"%","of":"cotton"}}                     | /share/value
            {"share":{"value":-1,"unit":"%","of":"cotton"}}                    | /share/value
            {"share":{"value":100.1,"unit":"%","of":"cotton"}}                 | /share/value
            {"share":{"value":1E300,"unit":"kg","of":"cotton"}}          | /share/value
            {"share":{"value":1E-300,"unit":"kg","of":"cotton"}}         | /share/value
            {"share":{"value":60,"of":"cotton"}}                               | /share/unit
            {"share":{"value":60,"unit":"per cent","of":"cotton"}}             | /share/unit
            {"share":{"value":60,"unit":"%"}}                                  | /share/of
            {"share":{"value":60,"unit":"%","of":" "}}                         | /share/of
            {"uses":[{"share":0.5}]}                                           | /uses/0/record
            {"uses":[null]}                                                    | /uses/0/record
            {"uses":[{"record":"urn:uuid:x","share":0.5}]}                     | /uses/0/record
            {"uses":[{"record":"RECORD"}]}                                     | /uses/0/share
            {"uses":[{"record":"RECORD","share":1.01}]}                        | /uses/0/share
            {"uses":[{"record":"RECORD","share":0}]}                           | /uses/0/share
            {"uses":[{"record":"RECORD","share":1},{"record":"RECORD","share":1}]} | /uses/1
            """)
    void saysWhereAFaultIs(String members, String place) {
        InvalidInput refused = catchThrowableOfType(InvalidInput.class, () -> read(members.replace("RECORD", RECORD)));

        assertThat(refused.faults()).extracting(InputFault::at).contains(place);
    }

    private static Stated read(String members) {
        JsonMapper json = JsonMapper.shared();
        ObjectNode claim = (ObjectNode) json.readTree(CLAIM);
        claim.setAll((ObjectNode) json.readTree(members));
        return new ClaimReading()
                .content(json.readValue(claim.toString(), ClaimBody.class))
                .stated();
    }
}
