package org.preuve.ledger.evidence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FileNameTests {

    @ParameterizedTest
    @CsvSource({
        "bons-de-pesée.pdf, bons-de-pesée.pdf",
        "../../etc/passwd, passwd",
        "C:\\Users\\olga\\relevé T1.pdf, relevé T1.pdf",
        ".hidden.pdf, hidden.pdf",
        "..., attachment",
        "'', attachment",
        "a/b/, attachment",
        "%2e%2e%2fa.pdf, 2e2e2fa.pdf",
        "a<script>.pdf, ascript.pdf",
    })
    void isTheLastPartOfWhatWasSentWithoutWhatIsUnsafe(String sent, String name) {
        assertThat(FileName.of(sent).value()).isEqualTo(name);
    }

    @Test
    void turnsNoTextAroundAndHidesNothing() {
        assertThat(FileName.of("fdp\u202exe.\u0000a\u200b.pdf").value()).isEqualTo("fdpxe.a.pdf");
    }

    @Test
    void whateverIsSentEndsInAPlainName() {
        Random random = new Random(11);
        for (int i = 0; i < 20_000; i++) {
            char[] sent = new char[random.nextInt(300)];
            for (int c = 0; c < sent.length; c++) {
                sent[c] = (char) (random.nextInt(4) == 0 ? random.nextInt(0x10000) : random.nextInt(0x80));
            }
            String name = FileName.of(new String(sent)).value();
            assertThat(name).isNotBlank().hasSizeLessThanOrEqualTo(150).doesNotContain("/", "\\", "\u0000");
            assertThat(StandardCharsets.UTF_8.newEncoder().canEncode(name)).isTrue();
            assertThat(FileName.of(name).value()).isEqualTo(name);
        }
    }

    @Test
    void cannotBeMadeOfAPath() {
        assertThatThrownBy(() -> new FileName("a/b")).isInstanceOf(IllegalArgumentException.class);
    }
}
