package org.preuve.reporting.life.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.security.Principal;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.preuve.reporting.claims.Claim;
import org.preuve.reporting.claims.ClaimChange;
import org.preuve.reporting.claims.ClaimId;
import org.preuve.reporting.claims.ClaimState;
import org.preuve.reporting.life.ReinstateClaim;
import org.preuve.reporting.life.SucceedClaim;
import org.preuve.reporting.life.WithdrawClaim;
import org.preuve.reporting.organisation.Organisation;
import org.preuve.reporting.problems.InvalidInput;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** What officers may do with a claim once it is public. */
@RestController
@RequestMapping(path = "/api/v1/claims/{id}", produces = MediaType.APPLICATION_JSON_VALUE)
@Tag(name = "claims")
class LifeController {

    private static final int LONGEST_KEY = 200;

    private final WithdrawClaim withdrawals;
    private final ReinstateClaim reinstatements;
    private final SucceedClaim successions;
    private final Organisation organisation;

    LifeController(
            WithdrawClaim withdrawals,
            ReinstateClaim reinstatements,
            SucceedClaim successions,
            Organisation organisation) {
        this.withdrawals = withdrawals;
        this.reinstatements = reinstatements;
        this.successions = successions;
        this.organisation = organisation;
    }

    @PostMapping(path = "/withdrawal", consumes = MediaType.APPLICATION_JSON_VALUE)
    @Operation(summary = "Take a claim back, for good; repeating it changes nothing (officers)")
    StateView withdraw(@PathVariable String id, @RequestBody ReasonBody body) {
        ClaimId claim = LifeReading.claim(id);
        return StateView.of(withdrawals.withdraw(claim, new LifeReading().reason(body)), organisation);
    }

    @PostMapping(path = "/reinstatement", consumes = MediaType.APPLICATION_JSON_VALUE)
    @Operation(summary = "Bring a suspended claim back on the records that cure it (officers)")
    StateView reinstate(@PathVariable String id, @RequestBody ReinstatementBody body) {
        ClaimId claim = LifeReading.claim(id);
        LifeReading.Reinstatement wanted = new LifeReading().reinstatement(body);
        return StateView.of(reinstatements.reinstate(claim, wanted.replacements(), wanted.reason()), organisation);
    }

    @PostMapping("/successor")
    @Operation(summary = "Draft the claim that takes its place once it is published (officers)")
    ResponseEntity<StateView> succeed(
            @PathVariable String id,
            @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key,
            Principal caller) {
        Claim draft = successions.succeed(LifeReading.claim(id), idFor(caller, key));
        return ResponseEntity.status(HttpStatus.CREATED)
                .location(organisation.address("/api/v1/claims/" + draft.id()))
                .body(StateView.of(draft, organisation));
    }

    private static ClaimId idFor(Principal caller, @Nullable String key) {
        if (key == null) {
            return ClaimId.random();
        }
        if (key.isBlank() || key.length() > LONGEST_KEY) {
            throw new InvalidInput("Idempotency-Key", "has no usable length", "1 to " + LONGEST_KEY + " characters");
        }
        return ClaimId.of(caller.getName(), key);
    }

    /**
     * Where the claim stands now.
     *
     * @param record the signed record that says so, by its id; it is sealed as soon as the ledger answers
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record StateView(
            String id,
            String state,
            Instant changedAt,
            @Nullable String supersedes,
            @Nullable String record,
            @Nullable String page) {

        static StateView of(Claim claim, Organisation organisation) {
            Optional<ClaimState.Public> shown = claim.shown();
            return new StateView(
                    claim.id().toString(),
                    claim.state().word(),
                    claim.changedAt(),
                    claim.content().supersedes().map(ClaimId::toString).orElse(null),
                    claim.lastChange()
                            .map(ClaimChange::record)
                            .map(record -> record.id().value())
                            .orElse(null),
                    shown.map(one -> organisation
                                    .address("/claims/" + claim.id())
                                    .toString())
                            .orElse(null));
        }
    }
}
