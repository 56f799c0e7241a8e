package org.preuve.supplier.sealing.http;

import java.io.IOException;
import java.net.ConnectException;
import java.net.http.HttpConnectTimeoutException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.preuve.proofs.credential.Credential;
import org.preuve.supplier.sealing.LedgerClient;
import org.preuve.supplier.sealing.NotSealed;
import org.preuve.supplier.sealing.ReceiptVerifier;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.client.ClientHttpResponse;
import org.springframework.security.oauth2.core.OAuth2AuthorizationException;
import org.springframework.web.client.ResourceAccessException;
import org.springframework.web.client.RestClient;
import org.springframework.web.client.RestClient.RequestHeadersSpec.RequiredValueExchangeFunction;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.MissingNode;

/** The ledger's internal door. Its answer is read up to a limit and believed only as far as its receipt proves it. */
final class HttpLedgerClient implements LedgerClient {

    private static final MediaType RECORD = MediaType.parseMediaType("application/vc");
    private static final int LARGEST_ANSWER = 256 * 1024;
    private static final Duration USUAL_PAUSE = Duration.ofSeconds(5);
    private static final Duration LONGEST_PAUSE = Duration.ofMinutes(5);

    private final RestClient ledger;
    private final LedgerAnswers answers;
    private final RecordLines lines;
    private final JsonMapper json = JsonMapper.shared();

    HttpLedgerClient(RestClient ledger, ReceiptVerifier receipts) {
        this.ledger = ledger;
        this.answers = new LedgerAnswers(receipts);
        this.lines = new RecordLines(answers, USUAL_PAUSE);
    }

    @Override
    public Sealed seal(Credential record) {
        return switch (post(RECORD, record.bytes(), (request, response) -> outcome(record, response))) {
            case Sealed sealed -> sealed;
            case Missed missed -> throw missed.why();
        };
    }

    @Override
    public List<Outcome> sealAll(List<Credential> records) {
        return records.size() == 1
                ? LedgerClient.super.sealAll(records)
                : RecordLines.groups(records).stream()
                        .flatMap(group -> sealGroup(group).stream())
                        .toList();
    }

    private List<Outcome> sealGroup(List<Credential> group) {
        try {
            return post(
                    MediaType.APPLICATION_NDJSON,
                    RecordLines.write(group),
                    (request, response) -> response.getStatusCode().value() == 200
                            ? lines.read(group, response.getBody())
                            : RecordLines.all(group, whole(response)));
        } catch (NotSealed why) {
            return RecordLines.all(group, why);
        }
    }

    private <T> T post(MediaType type, byte[] body, RequiredValueExchangeFunction<T> reading) {
        try {
            return ledger.post()
                    .uri("/internal/v1/records")
                    .contentType(type)
                    .accept(
                            MediaType.APPLICATION_JSON,
                            MediaType.APPLICATION_NDJSON,
                            MediaType.APPLICATION_PROBLEM_JSON)
                    .body(body)
                    .exchangeForRequiredValue(reading);
        } catch (OAuth2AuthorizationException noToken) {
            throw new NotSealed.Unavailable("no access token for the ledger: " + noToken.getMessage(), false);
        } catch (ResourceAccessException away) {
            throw new NotSealed.Unavailable("the ledger is away: " + away.getMessage(), wasReached(away));
        }
    }

    private Outcome outcome(Credential record, ClientHttpResponse response) throws IOException {
        return answers.outcome(record, response.getStatusCode().value(), body(response), pause(response.getHeaders()));
    }

    private JsonNode body(ClientHttpResponse response) throws IOException {
        byte[] bytes = response.getBody().readNBytes(LARGEST_ANSWER);
        try {
            return json.readTree(bytes);
        } catch (JacksonException broken) {
            return MissingNode.getInstance();
        }
    }

    /** The ledger refused to look at any of many: that says nothing of one record, so none is refused for good. */
    private NotSealed whole(ClientHttpResponse response) throws IOException {
        int status = response.getStatusCode().value();
        boolean isBusy = body(response).path("type").asString("").endsWith("/busy");
        return status == 429 || (status == 503 && isBusy)
                ? new NotSealed.Busy(pause(response.getHeaders()))
                : LedgerAnswers.unavailable(status, status >= 500);
    }

    /** Never longer than {@link #LONGEST_PAUSE}, whatever the neighbour says. */
    private static Duration pause(HttpHeaders headers) {
        return Optional.ofNullable(headers.getFirst(HttpHeaders.RETRY_AFTER))
                .filter(seconds -> seconds.matches("\\d{1,6}"))
                .map(seconds -> Duration.ofSeconds(Long.parseLong(seconds)))
                .map(pause -> pause.compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : pause)
                .orElse(USUAL_PAUSE);
    }

    private static boolean wasReached(ResourceAccessException away) {
        return !(away.getCause() instanceof ConnectException)
                && !(away.getCause() instanceof HttpConnectTimeoutException);
    }
}
