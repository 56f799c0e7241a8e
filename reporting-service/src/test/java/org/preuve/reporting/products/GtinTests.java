package org.preuve.reporting.products;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class GtinTests {

    @ParameterizedTest
    @CsvSource({
        "09506000134352, 09506000134352",
        "9506000134352, 09506000134352",
        "614141999996, 00614141999996",
        "96385074, 00000096385074",
    })
    void padsEachLengthToFourteenDigits(String written, String digits) {
        assertThat(Gtin.parse(written).digits()).isEqualTo(digits);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "1", "09506000134353", "95060001343521", "950600013435x", "٩٥٠٦٠٠٠١٣٤٣٥٢", " 9506000134352"})
    void refusesAnythingElse(String written) {
        assertThatThrownBy(() -> Gtin.parse(written)).isInstanceOf(InvalidGtin.class);
    }
}
