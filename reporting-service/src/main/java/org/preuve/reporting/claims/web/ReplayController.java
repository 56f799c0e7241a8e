package org.preuve.reporting.claims.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import org.preuve.proofs.credential.RecordId;
import org.preuve.reporting.claims.ClaimId;
import org.preuve.reporting.claims.ClaimRefusal;
import org.preuve.reporting.claims.ReplayRuling;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.node.ObjectNode;

/** Decides old rulings again. */
@RestController
@Tag(name = "rulings")
class ReplayController {

    private final ReplayRuling rulings;

    ReplayController(ReplayRuling rulings) {
        this.rulings = rulings;
    }

    @GetMapping(path = "/api/v1/claims/{id}/replay", produces = MediaType.APPLICATION_JSON_VALUE)
    @Operation(
            summary =
                    "The ruling with which a claim was published, decided again by its own rules (officers, approvers, auditors)",
            description = "At its own moment, on the records as the log had them then; nothing is kept.")
    ReplayView replay(@PathVariable String id) {
        ClaimId claim = ClaimId.parse(id).orElseThrow(() -> new ClaimRefusal.Unknown(id));
        return ReplayView.of(rulings.replay(claim));
    }

    /** Both rulings, and whether they are the same to the byte. */
    record ReplayView(boolean agrees, List<String> erased, ObjectNode said, ObjectNode again) {

        static ReplayView of(ReplayRuling.Replay replay) {
            return new ReplayView(
                    replay.agrees(),
                    replay.erased().stream().map(RecordId::value).toList(),
                    replay.said().tree(),
                    replay.again().tree());
        }
    }
}
