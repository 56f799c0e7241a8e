package org.preuve.quickstart.samples;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.common.filespecification.PDComplexFileSpecification;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.preuve.proofs.bundle.Bundle;
import org.preuve.proofs.bundle.BundleVerifier;
import org.preuve.proofs.bundle.Step;
import org.preuve.proofs.bundle.TrustPolicy;
import org.preuve.proofs.note.LogKey;
import org.preuve.quickstart.launch.RunningPreuve;
import org.preuve.quickstart.story.People;
import org.preuve.quickstart.story.SharedSystem;
import tools.jackson.databind.JsonNode;

/** The sample company's spreadsheet comes back as figures, each with its records, and an auditor takes them away. */
@ExtendWith(SharedSystem.class)
class SampleImpactTests {

    private static final String WORKSHOP =
            "?from=2026-01-01&to=2026-12-31&site=" + URLEncoder.encode("atelier de COUPE", StandardCharsets.UTF_8);

    @TempDir
    Path noFolder;

    private final RunningPreuve preuve;
    private final People people;

    SampleImpactTests(RunningPreuve preuve) {
        this.preuve = preuve;
        people = People.of(preuve.installation());
    }

    @BeforeEach
    void load() {
        new SampleCompany(preuve.installation(), Clock.systemUTC()).load(noFolder);
        Awaitility.await()
                .atMost(Duration.ofSeconds(30))
                .until(() -> figures(WORKSHOP).path("figures").size() == 4);
    }

    @Test
    void theSheetsRowsAreTheFigures() {
        Map<String, String> values = figures(WORKSHOP)
                .path("figures")
                .valueStream()
                .collect(Collectors.toMap(
                        figure -> figure.at("/indicator/name").asString(),
                        figure -> figure.path("value").decimalValue().toPlainString() + " "
                                + figure.path("unit").asString()));

        assertThat(values)
                .containsOnly(
                        Map.entry("Électricité économisée", "9840.5 kW.h"),
                        Map.entry("Textiles réemployés", "0.92 t"),
                        Map.entry("Heures de formation", "96 h"),
                        Map.entry("Investissement", "4350 EUR"));
    }

    @Test
    void aHalfYearIsSplitBetweenItsQuartersByDays() {
        JsonNode quarters = figures(WORKSHOP + "&period=quarter&indicator=textiles+reemployes")
                .path("figures");

        assertThat(quarters).hasSize(2);
        assertThat(quarters.get(0).path("exact").asString()).isEqualTo("414/905"); // 0.92 t, 90 of 181 days
        assertThat(quarters.get(1).path("exact").asString()).isEqualTo("2093/4525");
        assertThat(quarters.get(0).path("value").decimalValue()).isEqualTo(new BigDecimal("0.457459"));
        assertThat(quarters.get(0).at("/split/records").asInt()).isEqualTo(1);
    }

    @Test
    void anAuditorTakesTheFiguresAwayAndChecksThemAlone() throws IOException {
        byte[] pdf = people.auditor()
                .get("/api/v1/impact.pdf" + WORKSHOP)
                .expect(200)
                .body();
        TrustPolicy trusted =
                TrustPolicy.ofLog(LogKey.parse(preuve.installation().vkey()), "https://somewhere.example");

        try (PDDocument document = Loader.loadPDF(pdf)) {
            Map<String, PDComplexFileSpecification> attached =
                    document.getDocumentCatalog().getNames().getEmbeddedFiles().getNames();
            assertThat(attached).hasSize(6);
            for (Map.Entry<String, PDComplexFileSpecification> file : attached.entrySet()) {
                if (file.getKey().endsWith(".preuve.json")) {
                    Bundle bundle =
                            Bundle.parse(file.getValue().getEmbeddedFile().toByteArray());
                    assertThat(new BundleVerifier(trusted).check(bundle)).noneMatch(Step::isFailed);
                }
            }
        }
    }

    private JsonNode figures(String query) {
        return people.officer().get("/api/v1/impact" + query).expect(200).json();
    }
}
