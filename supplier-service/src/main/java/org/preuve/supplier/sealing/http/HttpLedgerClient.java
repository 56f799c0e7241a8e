package org.preuve.supplier.sealing.http;

import java.io.IOException;
import java.net.ConnectException;
import java.net.http.HttpConnectTimeoutException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.preuve.proofs.credential.Credential;
import org.preuve.supplier.sealing.LedgerClient;
import org.preuve.supplier.sealing.NotSealed;
import org.preuve.supplier.sealing.ReceiptVerifier;
import org.preuve.supplier.sealing.ReceiptVerifier.LedgerAnswer;
import org.preuve.supplier.sealing.Seal;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.client.ClientHttpResponse;
import org.springframework.security.oauth2.core.OAuth2AuthorizationException;
import org.springframework.web.client.ResourceAccessException;
import org.springframework.web.client.RestClient;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** The ledger's internal door. Its answer is read up to a limit and believed only as far as its receipt proves it. */
final class HttpLedgerClient implements LedgerClient {

    private static final MediaType RECORD = MediaType.parseMediaType("application/vc");
    private static final int LARGEST_ANSWER = 256 * 1024;
    private static final Duration USUAL_PAUSE = Duration.ofSeconds(5);
    private static final Duration LONGEST_PAUSE = Duration.ofMinutes(5);

    private final RestClient ledger;
    private final ReceiptVerifier receipts;
    private final JsonMapper json = JsonMapper.shared();

    HttpLedgerClient(RestClient ledger, ReceiptVerifier receipts) {
        this.ledger = ledger;
        this.receipts = receipts;
    }

    @Override
    public Sealed seal(Credential record) {
        try {
            return ledger.post()
                    .uri("/internal/v1/records")
                    .contentType(RECORD)
                    .accept(MediaType.APPLICATION_JSON, MediaType.APPLICATION_PROBLEM_JSON)
                    .body(record.bytes())
                    .exchangeForRequiredValue((request, response) -> sealed(record, response));
        } catch (OAuth2AuthorizationException noToken) {
            throw new NotSealed.Unavailable("no access token for the ledger: " + noToken.getMessage(), false);
        } catch (ResourceAccessException away) {
            throw new NotSealed.Unavailable("the ledger is away: " + away.getMessage(), wasReached(away));
        }
    }

    private Sealed sealed(Credential record, ClientHttpResponse response) throws IOException {
        byte[] body = response.getBody().readNBytes(LARGEST_ANSWER);
        int status = response.getStatusCode().value();
        return switch (status) {
            case 200, 201 -> new Sealed(seal(record, body), status == 201);
            case 409 -> throw refusal(body).conflict();
            case 410 -> throw new NotSealed.NotChangeable(refusal(body).said(), true);
            case 400, 413, 422 -> throw refusal(body).refused();
            case 429 -> throw new NotSealed.Busy(pause(response.getHeaders()));
            case 503 -> throw refusal(body).isBusy() ? busy(response) : unavailable(status, true);
            case 401, 403, 404 -> throw unavailable(status, false);
            default -> throw unavailable(status, true);
        };
    }

    private static NotSealed busy(ClientHttpResponse response) {
        return new NotSealed.Busy(pause(response.getHeaders()));
    }

    private static NotSealed unavailable(int status, boolean wasReached) {
        return new NotSealed.Unavailable("the ledger answers " + status, wasReached);
    }

    private Seal seal(Credential record, byte[] body) {
        try {
            return receipts.check(record, json.readValue(body, SealedJson.class).answer());
        } catch (JacksonException broken) {
            throw new NotSealed.DoesNotCheck("the answer is no JSON of a sealed record");
        }
    }

    private RefusalJson refusal(byte[] body) {
        try {
            return json.readValue(body, RefusalJson.class);
        } catch (JacksonException broken) {
            return new RefusalJson(null, null, null);
        }
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

    /** The fields of the ledger's answer that are read here. */
    private record SealedJson(
            @Nullable String id,
            @Nullable Long index,
            @Nullable String digest,
            @Nullable String receipt) {

        LedgerAnswer answer() {
            if (id == null || index == null || digest == null || receipt == null) {
                throw new NotSealed.DoesNotCheck("the answer lacks id, index, digest or receipt");
            }
            return new LedgerAnswer(id, index, digest, receipt);
        }
    }

    /** The fields of the ledger's refusal that are read here. */
    private record RefusalJson(
            @Nullable String type,
            @Nullable String detail,
            @Nullable List<PlaceJson> errors) {

        private static final String PROBLEMS = "https://preuve.example/problems/";

        /** Said before anything was taken; any other 503 leaves open whether the record is in the log. */
        boolean isBusy() {
            return "https://preuve.example/problems/busy".equals(type);
        }

        NotSealed conflict() {
            boolean ofTheTarget =
                    (PROBLEMS + "record-state").equals(type) || (PROBLEMS + "not-changeable").equals(type);
            return ofTheTarget ? new NotSealed.NotChangeable(said(), false) : new NotSealed.IdTaken();
        }

        /** The ledger's own sentence, which names records by id only. */
        String said() {
            return detail == null ? "the ledger gave no reason" : detail;
        }

        NotSealed refused() {
            return errors == null || errors.isEmpty()
                    ? new NotSealed.Refused("", "the ledger gave no reason")
                    : errors.getFirst().refused();
        }
    }

    private record PlaceJson(
            @Nullable String at,
            @Nullable String problem,
            @Nullable String expected) {

        NotSealed refused() {
            return new NotSealed.Refused(at == null ? "" : at, problem + ": " + expected);
        }
    }
}
