package org.preuve.reporting.ledger.http;

import java.io.IOException;
import org.preuve.proofs.bundle.Bundle;
import org.preuve.proofs.bundle.RefusedBundle;
import org.preuve.proofs.credential.Credential;
import org.preuve.proofs.credential.RecordId;
import org.preuve.proofs.log.ConsistencyProof;
import org.preuve.proofs.log.TilePath;
import org.preuve.reporting.ledger.LedgerClient;
import org.preuve.reporting.ledger.LedgerUnavailable;
import org.preuve.reporting.ledger.RecordPage;
import org.preuve.reporting.ledger.SealAnswer;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.http.client.ClientHttpResponse;
import org.springframework.security.oauth2.core.OAuth2AuthorizationException;
import org.springframework.web.client.RestClient;
import org.springframework.web.client.RestClientException;

/** Asks over HTTP with limits on time and size. Whatever goes wrong on the way is one thing for the caller: no answer. */
class HttpLedgerClient implements LedgerClient {

    private static final int MAX_CHECKPOINT = 64 * 1024;
    private static final int MAX_TILE = 32 * 256;
    /** A page has up to 256 records of up to 1 MiB; a usual one is far smaller. */
    private static final int MAX_PAGE = 256 * 1024 * 1024;

    private static final int MAX_ANSWER = 1024 * 1024;
    private static final MediaType RECORD = MediaType.parseMediaType("application/vc");

    private final RestClient open;
    private final RestClient authorised;

    HttpLedgerClient(RestClient open, RestClient authorised) {
        this.open = open;
        this.authorised = authorised;
    }

    @Override
    public byte[] checkpoint() {
        return ok(open.get().uri("/log/checkpoint"), MAX_CHECKPOINT);
    }

    @Override
    public byte[] tile(TilePath path) {
        return ok(open.get().uri("/log/" + path), MAX_TILE);
    }

    @Override
    public ConsistencyProof consistency(long from, long to) {
        return LedgerAnswers.consistency(
                ok(open.get().uri("/api/v1/log/consistency?from={from}&to={to}", from, to), MAX_ANSWER));
    }

    @Override
    public RecordPage records(long from, int limit) {
        return LedgerAnswers.records(
                ok(authorised.get().uri("/api/v1/records?from={from}&limit={limit}", from, limit), MAX_PAGE));
    }

    @Override
    public Bundle bundle(RecordId id) {
        return bundle(open, id);
    }

    @Override
    public Bundle confidentialBundle(RecordId id) {
        return bundle(authorised, id);
    }

    private static Bundle bundle(RestClient client, RecordId id) {
        try {
            return Bundle.parse(ok(client.get().uri("/api/v1/records/{id}/bundle", id.uuid()), Bundle.MAX_BYTES));
        } catch (RefusedBundle e) {
            throw new LedgerUnavailable("the ledger's answer is no bundle: " + e.getMessage(), e);
        }
    }

    @Override
    public SealAnswer seal(Credential record) {
        Answer answer = ask(
                authorised
                        .post()
                        .uri("/internal/v1/records")
                        .contentType(RECORD)
                        .body(record.bytes()),
                MAX_ANSWER);
        return switch (answer.status().value()) {
            case 200, 201 -> LedgerAnswers.sealed(answer.body());
            case 400, 409, 413, 415, 422 -> LedgerAnswers.refused(answer.body());
            default -> throw unexpected(answer);
        };
    }

    private static byte[] ok(RestClient.RequestHeadersSpec<?> request, int limit) {
        Answer answer = ask(request, limit);
        if (answer.status().value() != 200) {
            throw unexpected(answer);
        }
        return answer.body();
    }

    private static LedgerUnavailable unexpected(Answer answer) {
        return new LedgerUnavailable("the ledger answers " + answer.status().value());
    }

    private static Answer ask(RestClient.RequestHeadersSpec<?> request, int limit) {
        try {
            return request.exchangeForRequiredValue(
                    (sent, response) -> new Answer(response.getStatusCode(), read(response, limit)));
        } catch (RestClientException | OAuth2AuthorizationException e) {
            throw new LedgerUnavailable("the ledger does not answer: " + e.getMessage(), e);
        }
    }

    private static byte[] read(ClientHttpResponse response, int limit) throws IOException {
        byte[] body = response.getBody().readNBytes(limit + 1);
        if (body.length > limit) {
            throw new IOException("the answer has more than " + limit + " bytes");
        }
        return body;
    }

    @SuppressWarnings("ArrayRecordComponent") // read once and never compared
    private record Answer(HttpStatusCode status, byte[] body) {}
}
