package org.preuve.supplier.doors;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.preuve.proofs.credential.Credential;
import org.preuve.supplier.doors.Doors.Answer;
import org.preuve.supplier.neighbours.Signatory;

/** A supplier looks which of its certificates run out. */
class CertificateStoryTests {

    private static final String PUBLIC = "https://preuve.maison-lys.example";
    private static final String DOOR = "/api/v1/supplier/certificates";

    private final Doors anyone = Doors.openToAnyone();
    private Signatory mill = new Signatory();

    @BeforeEach
    void aSupplierIsActive() {
        RunningService.LEDGER.behave();
        mill = Given.anActiveSupplier();
    }

    @Test
    void seesWhatItsOwnStandingRecordsCite() {
        assertThat(ask(DOOR).body().at("/items")).isEmpty();
        Credential record = mill.attestation();
        Answer sealed = anyone.post("/api/v1/attestations", record);
        assertThat(sealed.status()).isEqualTo(201);
        anyone.post("/api/v1/attestations", Given.anActiveSupplier().attestation());

        Answer seen = ask(DOOR);
        assertThat(seen.status()).as("%s", seen.body()).isEqualTo(200);
        assertThat(seen.body().at("/items")).hasSize(1);
        assertThat(seen.text("/items/0/scheme")).isEqualTo("GOTS");
        assertThat(seen.text("/items/0/validUntil")).isEqualTo("2030-06-01T00:00:00Z");
        assertThat(seen.text("/items/0/term")).isEqualTo("later");
        assertThat(seen.text("/items/0/products/0")).isEqualTo("09506000134352");
        assertThat(seen.text("/items/0/records/0/id")).isEqualTo(record.id().value());
        assertThat(ask(DOOR + "?within=90").body().at("/items")).isEmpty();

        assertThat(anyone.post("/api/v1/withdrawals", mill.withdrawal(record, sealed.text("/digest")))
                        .status())
                .isEqualTo(201);
        assertThat(ask(DOOR).body().at("/items")).isEmpty();
    }

    @Test
    void isToldWhatIsWrongWithAQuestion() {
        for (String question : List.of("?within=-1", "?within=9999", "?cursor=x", "?limit=0", "?within=soon")) {
            assertThat(ask(DOOR + question).problem()).as(question).isEqualTo("invalid-input");
        }
    }

    private Answer ask(String path) {
        HttpRequest.Builder request = anyone.request(path).method("GET", BodyPublishers.noBody());
        mill.signs("GET", PUBLIC + path, new byte[0]).forEach(request::header);
        return anyone.send(request);
    }
}
