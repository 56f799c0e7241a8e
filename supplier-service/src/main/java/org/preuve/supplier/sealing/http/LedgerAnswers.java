package org.preuve.supplier.sealing.http;

import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.preuve.proofs.credential.Credential;
import org.preuve.supplier.sealing.LedgerClient.Missed;
import org.preuve.supplier.sealing.LedgerClient.Outcome;
import org.preuve.supplier.sealing.LedgerClient.Sealed;
import org.preuve.supplier.sealing.NotSealed;
import org.preuve.supplier.sealing.ReceiptVerifier;
import org.preuve.supplier.sealing.ReceiptVerifier.LedgerAnswer;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What the ledger says of one record, alone or on one line of many: the same statuses mean the same. */
final class LedgerAnswers {

    private static final String PROBLEMS = "https://preuve.example/problems/";

    private final ReceiptVerifier receipts;
    private final JsonMapper json = JsonMapper.shared();

    LedgerAnswers(ReceiptVerifier receipts) {
        this.receipts = receipts;
    }

    /** @param pause how long to wait if the ledger is busy */
    Outcome outcome(Credential record, int status, JsonNode body, Duration pause) {
        try {
            return switch (status) {
                case 200, 201 -> new Sealed(receipts.check(record, sealed(body).answer()), status == 201);
                case 409 -> new Missed(refusal(body).conflict());
                case 410 -> new Missed(new NotSealed.NotChangeable(refusal(body).said(), true));
                case 400, 413, 422 -> new Missed(refusal(body).refused());
                case 429 -> new Missed(new NotSealed.Busy(pause));
                case 503 -> new Missed(refusal(body).isBusy() ? new NotSealed.Busy(pause) : unavailable(status, true));
                case 401, 403, 404 -> new Missed(unavailable(status, false));
                default -> new Missed(unavailable(status, true));
            };
        } catch (NotSealed.DoesNotCheck lie) {
            return new Missed(lie);
        }
    }

    static NotSealed unavailable(int status, boolean wasReached) {
        return new NotSealed.Unavailable("the ledger answers " + status, wasReached);
    }

    private SealedJson sealed(JsonNode body) {
        try {
            return read(body, SealedJson.class);
        } catch (JacksonException broken) {
            throw new NotSealed.DoesNotCheck("the answer is no JSON of a sealed record");
        }
    }

    private RefusalJson refusal(JsonNode body) {
        try {
            return read(body, RefusalJson.class);
        } catch (JacksonException broken) {
            return new RefusalJson(null, null, null);
        }
    }

    /** What is no object has none of the fields. */
    private <T> T read(JsonNode body, Class<T> type) {
        return json.treeToValue(body.isObject() ? body : json.createObjectNode(), type);
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

        /** Said before anything was taken; any other 503 leaves open whether the record is in the log. */
        boolean isBusy() {
            return (PROBLEMS + "busy").equals(type);
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
