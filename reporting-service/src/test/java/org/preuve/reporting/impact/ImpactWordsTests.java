package org.preuve.reporting.impact;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Locale;
import java.util.Properties;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.preuve.reporting.following.LogCheck;
import org.preuve.reporting.impact.Figure.Nature;
import org.preuve.reporting.impact.PossibleDouble.Why;
import org.preuve.reporting.rules.EvidenceLevel;

/** Both languages say everything, and write numbers as they are written there. */
class ImpactWordsTests {

    @Test
    void frenchAndEnglishHaveTheSameWords() throws IOException {
        assertThat(words("words_fr").stringPropertyNames())
                .containsExactlyInAnyOrderElementsOf(words("words").stringPropertyNames());
        for (String name : new String[] {"words", "words_fr"}) {
            assertThat(words(name).values()).noneMatch(value -> value.toString().contains("'"));
        }
    }

    @Test
    void thereIsAWordForEverything() throws IOException {
        assertThat(words("words").stringPropertyNames())
                .containsAll(Arrays.stream(Nature.values())
                        .map(nature -> "nature." + nature.word())
                        .toList())
                .containsAll(Arrays.stream(Why.values())
                        .map(why -> "pdf.double." + why.word())
                        .toList())
                .containsAll(Arrays.stream(EvidenceLevel.values())
                        .map(level -> "level." + level.word())
                        .toList())
                .containsAll(Arrays.stream(LogCheck.State.values())
                        .filter(state -> state != LogCheck.State.CHECKS)
                        .map(state -> "method.log." + state.word())
                        .toList());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            fr | 12480.5    | 12_480,5
            fr | 87213      | 87_213
            fr | 0.0000005  | 0,0000005
            en | 12480.5    | 12,480.5
            en | -1234567.1 | -1,234,567.1
            """)
    void writesNumbersAsPeopleDo(String language, String value, String written) {
        assertThat(new ImpactWords(Locale.of(language)).number(new BigDecimal(value)))
                .isEqualTo(written.replace('_', '\u00a0'));
    }

    @ParameterizedTest
    @CsvSource({
        "kW.h, kWh",
        "MW.h, MWh",
        "m3, m³",
        "EUR, €",
        "t{CO2e}, t CO2e",
        "{person}, person",
        "1, ''",
        "sacks, sacks"
    })
    void writesUnitsAsPeopleDo(String code, String written) {
        assertThat(new ImpactWords(Locale.FRENCH).unit(code)).isEqualTo(written);
    }

    @Test
    void writesDaysAsPeopleDo() {
        LocalDate day = LocalDate.parse("2026-12-31");

        assertThat(new ImpactWords(Locale.FRENCH).day(day)).isEqualTo("31/12/2026");
        assertThat(new ImpactWords(Locale.ENGLISH).day(day)).isEqualTo("2026-12-31");
    }

    @Test
    void countsInSentences() {
        ImpactWords words = new ImpactWords(Locale.FRENCH);

        assertThat(words.say("method.doubles", 1)).startsWith("Un double possible");
        assertThat(words.say("method.doubles", 3)).startsWith("3 doubles possibles");
    }

    private static Properties words(String name) throws IOException {
        try (InputStream in = ImpactWords.class.getResourceAsStream(name + ".properties")) {
            assertThat(in).isNotNull();
            Properties words = new Properties();
            words.load(new InputStreamReader(in, StandardCharsets.UTF_8));
            return words;
        }
    }
}
