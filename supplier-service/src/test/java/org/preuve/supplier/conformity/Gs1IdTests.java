package org.preuve.supplier.conformity;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The ways in which certifiers write GS1's numbers. */
class Gs1IdTests {

    @ParameterizedTest
    @CsvSource(nullValues = "-", textBlock = """
            https://id.gs1.org/01/09506000134352,                   09506000134352, -,  false
            https://brand.example/eu/01/9506000134352?linkType=all, 09506000134352, -,  false
            https://id.gs1.org/01/09506000134352/10/A7,             09506000134352, A7, false
            https://id.gs1.org/01/09506000134352/10/A%2F7+b,        09506000134352, A/7+b, false
            https://id.gs1.org/01/09506000134352/21/S1,             09506000134352, -,  true
            http://id.gs1.org/01/96385074,                          00000096385074, -,  false
            urn:gtin:09506000134352,                                09506000134352, -,  false
            urn:gs1:01:9506000134352,                               09506000134352, -,  false
            urn:epc:class:lgtin:9506000.013435.A7,                  09506000134352, A7, false
            urn:epc:idpat:sgtin:9506000.013435.*,                   09506000134352, -,  false
            urn:epc:id:sgtin:9506000.013435.S1,                     09506000134352, -,  true
            """)
    void readsProducts(String id, String gtin, String lot, boolean isOneItem) {
        Gs1Id read = Gs1Id.parse(id);
        assertThat(read.gtin()).contains(gtin);
        assertThat(read.lot().orElse(null)).isEqualTo(lot);
        assertThat(read.isOneItem()).isEqualTo(isOneItem);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://id.gs1.org/414/4012345000009",
                "https://mill.example/417/4012345000009",
                "urn:gln:4012345000009",
                "urn:epc:id:sgln:4012345.00000.0"
            })
    void readsPlaces(String id) {
        assertThat(Gs1Id.parse(id).gln()).contains("4012345000009");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "https://id.gs1.org/01/09506000134353",
                "https://id.gs1.org/01/",
                "https://id.gs1.org/?01=09506000134352",
                "ftp://id.gs1.org/01/09506000134352",
                "urn:gtin:09506000134353",
                "urn:epc:id:sgtin:9506000.13435.S1",
                "09506000134352",
                "mailto:a@b.example",
                "did:web:mill.example",
                "https://a b"
            })
    void readsNothingElse(String id) {
        assertThat(Gs1Id.parse(id).gtin()).isEmpty();
    }

    @Test
    void survivesAnyText() {
        Random random = new Random(20261122);
        String alphabet = "https://urn:epc.id.sgtinlgl*0123456789%/:.é 01/10/21";
        for (int i = 0; i < 5_000; i++) {
            StringBuilder text = new StringBuilder(i % 2 == 0 ? "https://a.example/01/" : "urn:epc:id:sgtin:");
            random.ints(random.nextInt(40), 0, alphabet.length()).forEach(at -> text.append(alphabet.charAt(at)));
            assertThat(Gs1Id.parse(text.toString())).isNotNull();
        }
    }
}
