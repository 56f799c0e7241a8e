package org.preuve.quickstart.story;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.preuve.quickstart.doors.Answer;
import org.preuve.quickstart.launch.RunningPreuve;

/** What a supplier signs outside is what arrives behind the gateway. */
@ExtendWith(SharedSystem.class)
class SignedRequestTests {

    private final Mill mill = new Mill();
    private final People people;
    private final String outside;

    SignedRequestTests(RunningPreuve preuve) {
        people = People.of(preuve.installation());
        outside = preuve.installation().publicUrl();
    }

    @BeforeEach
    void theMillIsKnown() {
        people.welcome(mill, "Malharia do Portão");
    }

    @Test
    void arrivesCharacterForCharacter() {
        String own = get("/api/v1/supplier").expect(200).text("/id");

        get("/api/v1/attestations?limit=2&supplier=" + own).expect(200);
        get("/api/v1/attestations?limit=2&supplier=" + own.replace(":", "%3A")).expect(200);
        get("/api/v1/attestations?limit=2&flag&a=b=c&plus=1+1&e=%C3%A9&s=%2F/?:@!$'()*,;")
                .expect(200);
        get("/api/v1/attestations/%C3%A9t%C3%A9%20!$&'()*+,=:@").expect(404);
    }

    @Test
    void isOfTheAddressOutsideAndGoodOnce() {
        String[] signed = mill.signs("GET", outside + "/api/v1/supplier");
        people.anybody().get("/api/v1/supplier", signed).expect(200);

        refused(people.anybody().get("/api/v1/supplier", signed), "nonce-reused");
        refused(
                people.anybody().get("/api/v1/supplier?x", mill.signs("GET", outside + "/api/v1/supplier")),
                "signature-refused");
        refused(people.anybody().get("/api/v1/supplier"), "signature-required");
    }

    private Answer get(String path) {
        return people.anybody().get(path, mill.signs("GET", outside + path));
    }

    private static void refused(Answer answer, String problem) {
        assertThat(answer.status()).as(answer.toString()).isEqualTo(401);
        assertThat(answer.text("/type")).isEqualTo("https://preuve.example/problems/" + problem);
    }
}
