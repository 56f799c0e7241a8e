package org.preuve.reporting.ledger.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.preuve.proofs.credential.Credential;
import org.preuve.proofs.log.Entry;
import org.preuve.proofs.log.Hash;
import org.preuve.proofs.log.TilePath;
import org.preuve.proofs.note.Checkpoint;
import org.preuve.reporting.ledger.LedgerClient;
import org.preuve.reporting.ledger.LedgerUnavailable;
import org.preuve.reporting.ledger.RecordPage;
import org.preuve.reporting.ledger.SealAnswer;
import org.preuve.reporting.neighbours.Author;
import org.preuve.reporting.neighbours.LedgerDoors;
import org.preuve.reporting.neighbours.LedgerDoors.Mood;
import org.preuve.reporting.neighbours.SmallIssuer;
import org.preuve.reporting.neighbours.SmallLedger;

class HttpLedgerClientTests {

    private final Author supplier = Author.supplier(2);
    private final SmallLedger log = new SmallLedger();
    private final LedgerDoors doors = new LedgerDoors(log);
    private final SmallIssuer issuer = new SmallIssuer();
    private final LedgerClient client = client(Duration.ofSeconds(10));

    private LedgerClient client(Duration timeout) {
        LedgerHttpConfiguration configuration = new LedgerHttpConfiguration();
        return configuration.ledgerClient(
                new LedgerHttpConfiguration.Settings(URI.create(doors.address()), timeout),
                configuration.ledgerRegistration(
                        new LedgerHttpConfiguration.Client("reporting-service", "secret"),
                        issuer.address() + "/oauth2/token"));
    }

    @BeforeEach
    void seal() {
        for (int i = 0; i < 3; i++) {
            log.seal(supplier.attestation("09506000134352", null));
        }
    }

    @AfterEach
    void close() {
        doors.close();
        issuer.close();
    }

    @Test
    void readsEveryDoorOfALedgerThatIsWell() {
        Checkpoint checkpoint = Checkpoint.open(client.checkpoint(), log.key());
        assertThat(checkpoint.head().size()).isEqualTo(3);
        RecordPage page = client.records(1, 1);
        assertThat(page.size()).isEqualTo(3);
        assertThat(page.lines()).singleElement().satisfies(line -> {
            assertThat(Entry.parse(line.entry()).index()).isEqualTo(1);
            assertThat(line.salt()).hasValueSatisfying(salt -> assertThat(salt).hasSize(16));
            assertThat(line.record()).isPresent();
        });
        assertThat(client.consistency(1, 3).path())
                .isEqualTo(log.consistency(1, 3).path());
        assertThat(client.tile(TilePath.of(0, 0, 3))).hasSize(3 * Hash.LENGTH);
        SealAnswer answer = client.seal(supplier.attestation("09506000134352", null));
        assertThat(answer)
                .isInstanceOfSatisfying(
                        SealAnswer.Sealed.class,
                        told -> assertThat(told.index()).isEqualTo(3));
    }

    @Test
    void hasNoAnswerOfALedgerThatIsTooSlow() {
        doors.be(Mood.SLOW);

        for (ThrowingCallable call : calls(client(Duration.ofMillis(200)))) {
            assertThatThrownBy(call).isInstanceOf(LedgerUnavailable.class);
        }
    }

    @Test
    void hasNoAnswerOfALedgerThatIsDown() {
        doors.be(Mood.DOWN);

        for (ThrowingCallable call : calls(client)) {
            assertThatThrownBy(call).isInstanceOf(LedgerUnavailable.class);
        }
    }

    @Test
    void hasNoAnswerOfALedgerThatTalksNonsense() {
        doors.be(Mood.NONSENSE);

        assertThatThrownBy(() -> client.records(0, 1)).isInstanceOf(LedgerUnavailable.class);
        assertThatThrownBy(() -> client.consistency(1, 2)).isInstanceOf(LedgerUnavailable.class);
        assertThatThrownBy(() -> client.seal(supplier.attestation("09506000134352", null)))
                .isInstanceOf(LedgerUnavailable.class);
    }

    @Test
    void hasNoAnswerOfALedgerThatIsGone() {
        doors.close();

        for (ThrowingCallable call : calls(client)) {
            assertThatThrownBy(call).isInstanceOf(LedgerUnavailable.class);
        }
    }

    @Test
    void readsThePublicLogButNoRecordsWithoutTheIssuer() {
        issuer.close();

        assertThat(client.checkpoint()).isNotEmpty();
        assertThatThrownBy(() -> client.records(0, 1)).isInstanceOf(LedgerUnavailable.class);
    }

    @Test
    void saysWhyTheLedgerRefused() {
        doors.be(Mood.REFUSING);
        Credential record = supplier.attestation("09506000134352", null);

        assertThat(client.seal(record)).isEqualTo(new SealAnswer.Refused("the author's key is unknown"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "[]",
                "{\"records\":{},\"size\":1}",
                "{\"records\":[],\"size\":\"1\"}",
                "{\"records\":[],\"size\":1.5}",
                "{\"records\":[{}],\"size\":1}",
                "{\"records\":[{\"index\":0,\"entry\":\"*\"}],\"size\":1}",
                "{\"records\":[{\"index\":0,\"entry\":\"AAAA\",\"salt\":\"+\"}],\"size\":1}",
                "{\"records\":[],\"size\":1",
            })
    void takesNoMalformedPage(String body) {
        assertThatThrownBy(() -> LedgerAnswers.records(body.getBytes(StandardCharsets.UTF_8)))
                .isInstanceOf(LedgerUnavailable.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"{}", "{\"path\":[\"AAAA\"]}", "{\"path\":[1]}", "{\"path\":\"\"}"})
    void takesNoMalformedProof(String body) {
        assertThatThrownBy(() -> LedgerAnswers.consistency(body.getBytes(StandardCharsets.UTF_8)))
                .isInstanceOf(LedgerUnavailable.class);
    }

    private List<ThrowingCallable> calls(LedgerClient asked) {
        return List.of(
                asked::checkpoint,
                () -> asked.records(0, 1),
                () -> asked.consistency(1, 2),
                () -> asked.tile(TilePath.of(0, 0, 1)),
                () -> asked.seal(supplier.attestation("09506000134352", null)));
    }
}
