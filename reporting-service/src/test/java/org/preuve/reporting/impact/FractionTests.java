package org.preuve.reporting.impact;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Amounts lose nothing, whatever is done with them. */
class FractionTests {

    @Test
    void partsAreTheWholeHoweverItIsCut() {
        Random random = new Random(385);
        for (int round = 0; round < 200; round++) {
            Fraction whole = Fraction.of(BigDecimal.valueOf(random.nextInt(1_000_000), random.nextInt(-3, 7)));
            int days = 1 + random.nextInt(400);
            Fraction sum = Fraction.ZERO;
            for (int left = days; left > 0; ) {
                int part = 1 + random.nextInt(left);
                sum = sum.plus(whole.times(Fraction.of(part, days)));
                left -= part;
            }
            assertThat(sum).isEqualTo(whole);
        }
    }

    @Test
    void theOrderOfASumDoesNotMatter() {
        Random random = new Random(2026);
        List<Fraction> parts = new ArrayList<>();
        for (int i = 0; i < 100; i++) {
            parts.add(Fraction.of(random.nextLong(1_000_000), 1 + random.nextLong(400)));
        }
        Fraction sum = parts.stream().reduce(Fraction.ZERO, Fraction::plus);
        Collections.shuffle(parts, random);

        assertThat(parts.stream().reduce(Fraction.ZERO, Fraction::plus)).isEqualTo(sum);
    }

    @ParameterizedTest
    @CsvSource({
        "12480.5, 1, 1, 12480.5, false",
        "1E+3, 1, 1, 1000, false",
        "1, 1, 3, 0.333333, true",
        "2, 1, 3, 0.666667, true",
        "0.0000005, 1, 1, 0.0000005, false",
        "1, 1, 30000000, 0.0000000333333, true",
        "-5, 1, 2, -2.5, false",
        "0, 1, 7, 0, false"
    })
    void isWrittenAsPeopleWriteIt(String value, long part, long whole, String written, boolean isRounded) {
        Fraction fraction = Fraction.of(new BigDecimal(value)).times(Fraction.of(part, whole));

        assertThat(fraction.rounded().toPlainString()).isEqualTo(written);
        assertThat(fraction.isRounded()).isEqualTo(isRounded);
    }

    @Test
    void hasOneFormOnly() {
        assertThat(Fraction.of(2, -4)).isEqualTo(Fraction.of(-1, 2)).hasToString("-1/2");
        assertThat(Fraction.of(new BigDecimal("2.50"))).isEqualTo(Fraction.of(5, 2));
        assertThat(Fraction.of(1, 3)).isLessThan(Fraction.of(1, 2));
        assertThatThrownBy(() -> Fraction.of(1, 0)).isInstanceOf(ArithmeticException.class);
    }
}
