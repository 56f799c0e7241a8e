package org.preuve.reporting.life.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.preuve.proofs.credential.Credential;
import org.preuve.reporting.claims.Claim;
import org.preuve.reporting.claims.ClaimChange;
import org.preuve.reporting.claims.ClaimId;
import org.preuve.reporting.claims.ClaimState.Published;
import org.preuve.reporting.claims.ClaimState.Sealing;
import org.springframework.context.MessageSource;
import tools.jackson.databind.node.ObjectNode;

/** The life of a claim: its publication and what became of it since, the oldest first, each with the signed record and its receipt. */
record HistoryView(String id, String state, Instant since, List<Step> changes) {

    static HistoryView of(Claim claim, Published publication, MessageSource messages) {
        List<Step> steps = new ArrayList<>(List.of(Step.of(publication)));
        claim.changes().forEach(change -> steps.add(Step.of(change, messages)));
        return new HistoryView(
                claim.id().toString(),
                claim.state().word(),
                claim.lastChange().map(ClaimChange::at).orElse(publication.at()),
                steps);
    }

    /**
     * One change.
     *
     * @param credential the signed record; its bytes are its canonical form
     * @param entry absent while the ledger has not sealed it
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Step(
            String state,
            Instant at,
            List<ReasonView> reasons,
            @Nullable List<ReplacementView> replacements,
            @Nullable String successor,
            @Nullable String answer,
            ObjectNode credential,
            @Nullable EntryView entry) {

        static Step of(Published publication) {
            return new Step(
                    "published",
                    publication.at(),
                    List.of(),
                    null,
                    null,
                    null,
                    publication.credential().document(),
                    EntryView.of(publication.credential(), publication.sealing()));
        }

        static Step of(ClaimChange change, MessageSource messages) {
            Optional<ObjectNode> ruling = change.ruling();
            List<ReplacementView> replaced = change.replacements().stream()
                    .map(one ->
                            new ReplacementView(one.record().value(), one.by().value()))
                    .toList();
            return new Step(
                    change.state().word(),
                    change.at(),
                    change.reasons().stream()
                            .map(reason -> ReasonView.of(reason, ruling, messages))
                            .toList(),
                    replaced.isEmpty() ? null : replaced,
                    change.successor().map(ClaimId::toString).orElse(null),
                    change.answer().orElse(null),
                    change.record().document(),
                    change.sealing()
                            .map(sealing -> EntryView.of(change.record(), sealing))
                            .orElse(null));
        }
    }

    record ReplacementView(String record, String by) {}

    record EntryView(String id, long index, String digest, String receipt) {

        static EntryView of(Credential record, Sealing sealing) {
            return new EntryView(
                    record.id().value(), sealing.index(), sealing.digest().value(), sealing.receipt());
        }
    }
}
