package org.preuve.proofs.bundle;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.preuve.proofs.credential.Credential;
import org.preuve.proofs.credential.RecordKind;
import org.preuve.proofs.log.Entry;
import tools.jackson.databind.JsonNode;

/** The step about what a claim rests on: each record that it names, no other, as it names it, and sealed before it. */
final class RestSteps {

    private final TrustedReceipts receipts;

    RestSteps(TrustedReceipts receipts) {
        this.receipts = receipts;
    }

    Step included(Bundle bundle) {
        return Attempt.of(() -> Credential.parse(bundle.sealed().record()))
                .fold(
                        record -> included(bundle, record),
                        problem -> Step.notChecked(StepName.RESTS_ON_INCLUDED, "The record is not readable."));
    }

    private Step included(Bundle bundle, Credential record) {
        if (record.kind() != RecordKind.CLAIM && bundle.restsOn().isEmpty()) {
            return Step.notChecked(StepName.RESTS_ON_INCLUDED, "Only a claim rests on other records.");
        }
        Map<String, JsonNode> named = new HashMap<>();
        for (JsonNode name : record.subject().path("records")) {
            if (named.put(name.path("id").asString(""), name) != null) {
                return failed("The claim names a record twice.");
            }
        }
        if (named.isEmpty()) {
            return failed("The record names no other that it rests on.");
        }
        long index = bundle.sealed().receipt().proof().index();
        for (Rest rest : bundle.restsOn()) {
            JsonNode name = named.remove(rest.id().value());
            Optional<String> problem = name == null
                    ? Optional.of("the claim does not name it, or only once.")
                    : receipts.entry(rest.receipt()).fold(entry -> problem(rest, entry, name, index), Optional::of);
            if (problem.isPresent()) {
                return failed("Record " + rest.id() + ": " + problem.get());
            }
        }
        return named.isEmpty()
                ? Step.passed(
                        StepName.RESTS_ON_INCLUDED,
                        "All " + bundle.restsOn().size() + " records that the claim rests on are in the log.")
                : failed("There is no receipt for " + String.join(", ", named.keySet()) + ".");
    }

    private static Optional<String> problem(Rest rest, Entry entry, JsonNode name, long claim) {
        if (!entry.id().equals(rest.id())) {
            return Optional.of("its receipt is for " + entry.id() + ".");
        }
        if (!entry.digest().value().equals(name.path("digest").asString(""))
                || !isIndex(name.path("index"), entry.index())
                || !entry.kind().word().equals(name.path("kind").asString(""))) {
            return Optional.of("its entry is not the one that the claim names.");
        }
        if (entry.index() >= claim) {
            return Optional.of("it was not sealed before the claim.");
        }
        EvidenceLevel level = rest.level();
        return level == null || level.word().equals(name.path("level").asString(""))
                ? Optional.empty()
                : Optional.of("its level is not the one that the claim states.");
    }

    /** The number itself: neither 2.5 nor "2" names entry 2. */
    private static boolean isIndex(JsonNode named, long index) {
        return named.isIntegralNumber() && named.asLong() == index;
    }

    private static Step failed(String detail) {
        return Step.failed(StepName.RESTS_ON_INCLUDED, detail);
    }
}
