package org.preuve.reporting.ledger.http;

import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import org.preuve.proofs.json.CanonicalJson;
import org.preuve.proofs.json.MalformedJson;
import org.preuve.proofs.log.ConsistencyProof;
import org.preuve.proofs.log.Hash;
import org.preuve.reporting.ledger.LedgerUnavailable;
import org.preuve.reporting.ledger.RecordPage;
import org.preuve.reporting.ledger.SealAnswer;
import tools.jackson.databind.JsonNode;

/** Reads the few fields that are needed out of the ledger's JSON; more fields do no harm, missing ones are no answer. */
final class LedgerAnswers {

    private static final int MAX_PAGE = 256 * 1024 * 1024;

    private LedgerAnswers() {}

    static ConsistencyProof consistency(byte[] body) {
        List<Hash> path = new ArrayList<>();
        for (JsonNode hash : array(parsed(body), "path")) {
            path.add(read(() -> Hash.ofBase64(hash.asString(""))));
        }
        return new ConsistencyProof(path);
    }

    static RecordPage records(byte[] body) {
        JsonNode page = parsed(body);
        List<RecordPage.Line> lines = new ArrayList<>();
        for (JsonNode line : array(page, "records")) {
            lines.add(new RecordPage.Line(
                    number(line, "index"),
                    read(() -> Base64.getDecoder().decode(text(line, "entry"))),
                    optional(line, "salt")
                            .map(salt -> read(() -> Base64.getUrlDecoder().decode(salt))),
                    optional(line, "record")
                            .map(record -> read(() -> Base64.getDecoder().decode(record)))));
        }
        return new RecordPage(lines, number(page, "size"));
    }

    static SealAnswer sealed(byte[] body) {
        JsonNode answer = parsed(body);
        return new SealAnswer.Sealed(number(answer, "index"), text(answer, "digest"), text(answer, "receipt"));
    }

    static SealAnswer refused(byte[] body) {
        JsonNode problem = parsed(body);
        return new SealAnswer.Refused(
                optional(problem, "detail").or(() -> optional(problem, "title")).orElse("the ledger says no more"));
    }

    private static JsonNode parsed(byte[] body) {
        try {
            return CanonicalJson.parse(body, MAX_PAGE);
        } catch (MalformedJson e) {
            throw new LedgerUnavailable("the ledger's answer is not JSON: " + e.getMessage(), e);
        }
    }

    private static JsonNode array(JsonNode node, String name) {
        JsonNode found = node.path(name);
        if (!found.isArray()) {
            throw lacks(name);
        }
        return found;
    }

    private static long number(JsonNode node, String name) {
        JsonNode found = node.path(name);
        if (!found.isIntegralNumber() || !found.canConvertToLong()) {
            throw lacks(name);
        }
        return found.asLong();
    }

    private static String text(JsonNode node, String name) {
        return optional(node, name).orElseThrow(() -> lacks(name));
    }

    private static Optional<String> optional(JsonNode node, String name) {
        JsonNode found = node.path(name);
        return found.isString() ? Optional.of(found.asString()) : Optional.empty();
    }

    private static LedgerUnavailable lacks(String name) {
        return new LedgerUnavailable("the ledger's answer lacks " + name);
    }

    private static <T> T read(java.util.function.Supplier<T> reading) {
        try {
            return reading.get();
        } catch (IllegalArgumentException e) {
            throw new LedgerUnavailable("the ledger's answer is not well encoded", e);
        }
    }
}
