package org.preuve.reporting.products;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DigitalLinkTests {

    private static final Gtin GTIN = new Gtin("09506000134352");

    @Test
    void namesTheWholeThenTheLotThenThePiece() {
        DigitalLink piece = new DigitalLink(GTIN, Optional.of("LOT-7"), Optional.of("42"));

        assertThat(piece.path()).isEqualTo("/01/09506000134352/10/LOT-7/21/42");
        assertThat(piece.levels())
                .extracting(DigitalLink::path)
                .containsExactly(
                        "/01/09506000134352/10/LOT-7/21/42", "/01/09506000134352/10/LOT-7", "/01/09506000134352");
        assertThat(new DigitalLink(GTIN, Optional.empty(), Optional.of("42")).levels())
                .hasSize(2);
        assertThat(DigitalLink.of(GTIN).levels()).containsExactly(DigitalLink.of(GTIN));
    }

    @Test
    void escapesWhatAnAddressCannotHold() {
        assertThat(new DigitalLink(GTIN, Optional.of("A?b\"<(+)"), Optional.empty()).path())
                .isEqualTo("/01/09506000134352/10/A%3Fb%22%3C%28%2B%29");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "a b", "é", "{x}", "a/b", "50%", "a;b", "123456789012345678901"})
    void refusesWhatIsNoLot(String lot) {
        assertThatExceptionOfType(InvalidGtin.class)
                .isThrownBy(() -> new DigitalLink(GTIN, Optional.of(lot), Optional.empty()))
                .withMessageContaining("1 to 20 characters");
    }
}
