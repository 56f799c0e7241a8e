package org.preuve.reporting.claims.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.preuve.reporting.claims.RuleClaim;
import org.preuve.reporting.claims.RulingJson;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.node.ObjectNode;

/** Rules words while they are being written. */
@RestController
@Tag(name = "rulings")
class RulingController {

    private final RuleClaim rules;

    RulingController(RuleClaim rules) {
        this.rules = rules;
    }

    @PostMapping(
            path = "/api/v1/rulings/preview",
            consumes = MediaType.APPLICATION_JSON_VALUE,
            produces = MediaType.APPLICATION_JSON_VALUE)
    @Operation(summary = "What the rules say to these words on these records; nothing is kept (officers, contributors)")
    ObjectNode preview(@RequestBody PreviewBody body) {
        ClaimReading.Preview preview = new ClaimReading().preview(body);
        return RulingJson.of(rules.preview(preview.wording(), preview.records()));
    }
}
