package org.preuve.quickstart.samples;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.preuve.quickstart.launch.RunningPreuve;
import org.preuve.quickstart.story.People;
import org.preuve.quickstart.story.SharedSystem;
import tools.jackson.databind.JsonNode;

/** What a newcomer finds after the first start, and that a second one adds nothing to it. */
@ExtendWith(SharedSystem.class)
class SampleCompanyTests {

    @TempDir
    Path noFolder;

    private final People people;
    private final SampleCompany company;

    SampleCompanyTests(RunningPreuve preuve) {
        people = People.of(preuve.installation());
        company = new SampleCompany(preuve.installation(), Clock.systemUTC());
    }

    @Test
    void fillsTheLogOnceHoweverOftenItIsLoaded() {
        var report = company.load(noFolder);
        String checkpoint = checkpoint();

        var again = company.load(noFolder);

        assertThat(company.isLoaded()).isTrue();
        assertThat(again).isEqualTo(report);
        assertThat(checkpoint()).isEqualTo(checkpoint);
        assertThat(report.rows()).isEmpty();
        assertThat(report.refusals()).first().asString().contains("eco-friendly shirt");
        assertThat(report.refusals()).anyMatch(line -> line.contains("BLOCK generic") && line.contains("point 4a"));
        assertThat(company.pages()).hasSize(2).isEqualTo(report.pages());
        assertThat(company.pages()).allSatisfy(page -> assertThat(page(page)).contains("Maison Lys"));
        assertThat(people.officer().get("/api/v1/suppliers?limit=200").text())
                .contains("Fiação Inventada do Norte", "Tissage Imaginaire des Flandres", "Tintoria Immaginaria Prato");
        assertThat(people.officer().get("/api/v1/commitments").json().path("items"))
                .isNotEmpty();
        for (String state : new String[] {"open", "answered"}) {
            assertThat(people.officer()
                            .get("/api/v1/requests?state=" + state)
                            .json()
                            .path("items"))
                    .as("what is asked of suppliers and stands " + state)
                    .isNotEmpty();
        }
        assertThat(people.officer()
                        .get("/api/v1/commitments/standings")
                        .json()
                        .at("/items/0/state")
                        .asString())
                .isEqualTo("on-track");
        assertThat(people.officer().get("/api/v1/commitments/standings").json().path("items"))
                .filteredOn(one -> one.toString().contains("Heating gas of the workshops"))
                .singleElement()
                .satisfies(one -> assertThat(one.path("state").asString()).isEqualTo("on-track"));
        assertThat(people.anybody()
                        .get("/api/v1/products/09506000134352/chain")
                        .json()
                        .at("/makers/0/parts/0/madeOf/parts/0/madeOf/parts/0/material")
                        .asString())
                .isEqualTo("Organic cotton");
        assertThat(attested())
                .anySatisfy(about ->
                        assertThat(about.at("/subject/type").asString()).isEqualTo("Site"));
        assertThat(attested())
                .anySatisfy(about -> assertThat(
                                about.at("/conformity/credential/id").asString())
                        .startsWith("data:application/vc+jwt,"));
        assertThat(people.officer().get("/api/v1/evidence?state=sealed").json().path("items"))
                .hasSizeGreaterThanOrEqualTo(5);
    }

    private List<JsonNode> attested() {
        return people.officer()
                .get("/api/v1/attestations?limit=200")
                .json()
                .path("items")
                .valueStream()
                .map(one -> people.officer().get(one.path("record").asString()))
                .filter(shown -> shown.expect(200, 410).status() == 200) // other stories erase, or send tokens
                .filter(shown -> shown.header("Content-Type").equals("application/vc"))
                .map(shown -> shown.json().path("credentialSubject"))
                .toList();
    }

    private String page(String address) {
        return people.anybody()
                .get(URI.create(address).getPath(), "Accept", "text/html", "Accept-Language", "en")
                .expect(200)
                .text();
    }

    private String checkpoint() {
        return people.anybody().get("/log/checkpoint").expect(200).text();
    }
}
