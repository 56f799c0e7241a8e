package org.preuve.proofs.json;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Random;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

class CanonicalFormTests {

    @Test
    void isTheFormOfItselfAndOfEveryOtherLayout() {
        RandomJson json = new RandomJson(1);
        JsonMapper mapper = new JsonMapper();
        for (int i = 0; i < 2000; i++) {
            JsonNode tree = json.value(4);
            byte[] canonical = CanonicalJson.write(tree);
            JsonNode read = CanonicalJson.parse(canonical);
            assertThat(CanonicalJson.write(read)).isEqualTo(canonical);
            assertThat(CanonicalJson.canonical(tree.toPrettyString().getBytes(UTF_8)))
                    .isEqualTo(canonical);
            assertThat(CanonicalJson.write(mapper.readTree(canonical))).isEqualTo(canonical);
        }
    }

    @Test
    void leavesOutAMemberAsIfItHadNeverBeenThere() {
        RandomJson json = new RandomJson(2);
        for (int i = 0; i < 500; i++) {
            ObjectNode object = json.object(3);
            CanonicalObject canonical = CanonicalObject.of(object);
            assertThat(canonical.bytes()).isEqualTo(CanonicalJson.write(object));
            assertThat(canonical.without("no such name")).isEqualTo(canonical.bytes());
            for (String name : object.propertyNames()) {
                ObjectNode without = object.deepCopy();
                without.remove(name);
                assertThat(canonical.without(name)).isEqualTo(CanonicalJson.write(without));
            }
        }
    }

    @Test
    void printsTheShortestDecimalThatReadsBack() {
        Random random = new Random(3);
        for (int i = 0; i < 20_000; i++) {
            double value = i < 2_000 ? Double.longBitsToDouble(i + 1L) : Double.longBitsToDouble(random.nextLong());
            if (Double.isFinite(value) && value != 0) {
                String printed = EcmaNumber.print(value);
                assertThat(Double.parseDouble(printed)).isEqualTo(value);
                assertThat(new BigDecimal(printed).stripTrailingZeros().precision())
                        .as(printed)
                        .isEqualTo(fewestDigits(value));
            }
        }
    }

    /** By trying: the nearest decimal of 1, 2, … digits until one reads back, or one of its neighbours does. */
    private static int fewestDigits(double value) {
        BigDecimal exact = new BigDecimal(value);
        for (int digits = 1; ; digits++) {
            BigDecimal nearest = exact.round(new MathContext(digits));
            BigDecimal unit = nearest.ulp();
            if (nearest.doubleValue() == value
                    || nearest.add(unit).doubleValue() == value
                    || nearest.subtract(unit).doubleValue() == value) {
                return digits;
            }
        }
    }
}
