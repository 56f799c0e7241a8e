package org.preuve.supplier.sealing.http;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import java.io.IOException;
import java.net.ServerSocket;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.preuve.proofs.credential.Credential;
import org.preuve.proofs.note.LogKey;
import org.preuve.supplier.neighbours.Signatory;
import org.preuve.supplier.neighbours.TestIssuer;
import org.preuve.supplier.neighbours.TestLedger;
import org.preuve.supplier.neighbours.TestLog;
import org.preuve.supplier.sealing.LedgerClient;
import org.preuve.supplier.sealing.LedgerClientContract;
import org.preuve.supplier.sealing.NotSealed;
import org.preuve.supplier.sealing.ReceiptVerifier;
import org.springframework.web.client.RestClient;
import tools.jackson.databind.node.ObjectNode;

/** The ledger over HTTP: as the one in memory while it behaves, and which failures leave open whether it sealed. */
class HttpLedgerClientTests extends LedgerClientContract {

    private final TestLedger neighbour = new TestLedger();
    private final LedgerClient ledger =
            client(neighbour.url(), Optional.of(neighbour.log().key()));
    private final Credential record = new Signatory().attestation();

    @Override
    protected LedgerClient ledger() {
        return ledger;
    }

    @Override
    protected TestLog log() {
        return neighbour.log();
    }

    @AfterEach
    void stop() {
        neighbour.stop();
    }

    @Test
    void knowsThatNothingIsSealedWhereNobodyListens() throws IOException {
        int free;
        try (ServerSocket socket = new ServerSocket(0)) {
            free = socket.getLocalPort();
        }
        LedgerClient nobody = client("http://localhost:" + free, Optional.empty());
        NotSealed failure = catchThrowableOfType(NotSealed.class, () -> nobody.seal(record));
        assertThat(failure).isInstanceOf(NotSealed.Unavailable.class);
        assertThat(failure.mayBeSealed()).isFalse();
    }

    @Test
    void leavesOpenWhetherItIsSealedWhenTheAnswerIsLate() {
        neighbour.answer(aResponse().withFixedDelay(5000).withStatus(201));
        LedgerClient impatient = client(neighbour.url(), Optional.empty(), Duration.ofMillis(300));
        NotSealed failure = catchThrowableOfType(NotSealed.class, () -> impatient.seal(record));
        assertThat(failure).isInstanceOf(NotSealed.Unavailable.class);
        assertThat(failure.mayBeSealed()).isTrue();
    }

    @Test
    void leavesOpenWhetherItIsSealedWhenTheAnswerIsUnclear() {
        for (ResponseDefinitionBuilder unclear : new ResponseDefinitionBuilder[] {
            aResponse().withStatus(500),
            TestLedger.problem(503, "unavailable"),
            aResponse().withStatus(503),
            okJson("{}")
        }) {
            neighbour.answer(unclear);
            assertThat(failure().mayBeSealed()).isTrue();
        }
    }

    @Test
    void knowsThatNothingIsSealedWhereTheLedgerSaysSo() {
        for (ResponseDefinitionBuilder clear : new ResponseDefinitionBuilder[] {
            TestLedger.busy(1),
            aResponse().withStatus(429),
            TestLedger.problem(422, "record-refused"),
            aResponse().withStatus(401),
            aResponse().withStatus(403)
        }) {
            neighbour.answer(clear);
            assertThat(failure().mayBeSealed()).isFalse();
        }
    }

    @Test
    void waitsAsLongAsTheLedgerAsksButNotForEver() {
        for (String asked : new String[] {"86400", "-5", "Wed, 21 Oct 2026 07:28:00 GMT", "7"}) {
            neighbour.answer(TestLedger.busy(1).withHeader("Retry-After", asked));
            Duration pause = ((NotSealed.Busy) failure()).pause();
            assertThat(pause).isBetween(Duration.ofSeconds(1), Duration.ofMinutes(5));
        }
    }

    @Test
    void holdsAnEntryAgainstTheRecordEvenWithoutAKeyOfTheLog() {
        LedgerClient trusting = client(neighbour.url(), Optional.empty());
        ObjectNode other = TestLedger.json(neighbour.log().seal(new Signatory().attestation()));
        neighbour.answer(okJson(other.toString()));
        NotSealed failure = catchThrowableOfType(NotSealed.class, () -> trusting.seal(record));
        assertThat(failure).isInstanceOf(NotSealed.DoesNotCheck.class);
        neighbour.behave();
        assertThat(trusting.seal(record).seal().id()).isEqualTo(record.id());
    }

    private NotSealed failure() {
        return catchThrowableOfType(NotSealed.class, () -> ledger.seal(record));
    }

    private static LedgerClient client(String url, Optional<LogKey> key) {
        return client(url, key, Duration.ofSeconds(20));
    }

    private static LedgerClient client(String url, Optional<LogKey> key, Duration timeout) {
        RestClient http = RestClient.builder()
                .baseUrl(url)
                .requestFactory(SealingConfiguration.connections(timeout))
                .defaultHeader("Authorization", "Bearer " + TestIssuer.SERVICE_TOKEN)
                .build();
        return new HttpLedgerClient(http, new ReceiptVerifier(key));
    }
}
