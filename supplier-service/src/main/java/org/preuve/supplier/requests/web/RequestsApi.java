package org.preuve.supplier.requests.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.security.Principal;
import org.jspecify.annotations.Nullable;
import org.preuve.supplier.paging.Page;
import org.preuve.supplier.requests.VoluntaryStandard;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import tools.jackson.databind.JsonNode;

/** What the API description says of the doors at which officers ask. */
@Tag(name = "requests", description = "What officers ask suppliers for, and what they answer")
@RequestMapping("/api/v1/requests")
interface RequestsApi {

    @Operation(
            summary = "Ask suppliers for something",
            description = "For officers. One request each, of all of them or of none. asks is an attestation about a"
                    + " subject, progress on a sealed commitment, or data-points of the voluntary standard.")
    @PostMapping
    ResponseEntity<CampaignView> ask(
            @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String idempotencyKey,
            @RequestBody JsonNode body,
            @Parameter(hidden = true) Principal caller);

    @Operation(summary = "Requests, the last asked first", description = "For officers, approvers and auditors.")
    @GetMapping
    Page<RequestView> list(
            @RequestParam(required = false) @Nullable String supplier,
            @RequestParam(required = false) @Nullable String campaign,
            @RequestParam(required = false) @Nullable String state,
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(required = false) @Nullable Integer limit);

    @Operation(
            summary = "What the voluntary standard asks",
            description = "In French and English; for whoever signs in.")
    @GetMapping("/data-points")
    VoluntaryStandard dataPoints();

    @Operation(summary = "What was asked in one call, and how many stand how")
    @GetMapping("/campaigns/{id}")
    CampaignView campaign(@PathVariable String id);

    @Operation(summary = "One request", description = "Its state is computed from what happened, and from the day.")
    @GetMapping("/{id}")
    RequestView one(@PathVariable String id);

    @Operation(summary = "Set another day by which it is due", description = "For officers.")
    @PutMapping("/{id}/due-date")
    RequestView postpone(@PathVariable String id, @RequestBody JsonNode body);

    @Operation(summary = "Cancel a request", description = "For officers. It stays, with what was answered.")
    @PostMapping("/{id}/cancellation")
    RequestView cancel(@PathVariable String id, @RequestBody(required = false) @Nullable JsonNode body);
}
