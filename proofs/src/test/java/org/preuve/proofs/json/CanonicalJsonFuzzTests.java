package org.preuve.proofs.json;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.preuve.proofs.vectors.Fuzz;

class CanonicalJsonFuzzTests {

    @Test
    void takesDamagedJsonWholeOrRefusesItWithAPlace() {
        List<byte[]> seeds = new ArrayList<>();
        RandomJson json = new RandomJson(4);
        for (int i = 0; i < 50; i++) {
            seeds.add(CanonicalJson.write(json.object(3)));
            seeds.add(json.value(3).toPrettyString().getBytes(UTF_8));
        }
        Fuzz.only(MalformedJson.class, seeds, input -> {
            byte[] canonical = CanonicalJson.canonical(input);
            assertThat(CanonicalJson.canonical(canonical)).isEqualTo(canonical);
        });
    }
}
