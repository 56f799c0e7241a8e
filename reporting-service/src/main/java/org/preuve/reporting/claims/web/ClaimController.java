package org.preuve.reporting.claims.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.nio.charset.StandardCharsets;
import java.security.Principal;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.preuve.proofs.json.CanonicalJson;
import org.preuve.proofs.log.Hash;
import org.preuve.reporting.claims.AnswerWarning;
import org.preuve.reporting.claims.Claim;
import org.preuve.reporting.claims.ClaimContent;
import org.preuve.reporting.claims.ClaimId;
import org.preuve.reporting.claims.ClaimRefusal;
import org.preuve.reporting.claims.ClaimStore;
import org.preuve.reporting.claims.DraftClaim;
import org.preuve.reporting.claims.PublishClaim;
import org.preuve.reporting.claims.RuleClaim;
import org.preuve.reporting.organisation.Organisation;
import org.preuve.reporting.problems.InvalidInput;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.json.JsonMapper;

/** A claim from draft through ruling to publication. */
@RestController
@RequestMapping(path = "/api/v1/claims", produces = MediaType.APPLICATION_JSON_VALUE)
@Tag(name = "claims")
class ClaimController {

    private static final int LONGEST_KEY = 200;
    private static final int LONGEST_PAGE = 200;
    private static final Set<String> STATES =
            Set.of("draft", "ruled", "publishing", "published", "suspended", "withdrawn", "expired", "superseded");

    private final ClaimStore claims;
    private final DraftClaim drafts;
    private final RuleClaim rules;
    private final AnswerWarning answers;
    private final PublishClaim publication;
    private final Organisation organisation;
    private final JsonMapper json;

    ClaimController(
            ClaimStore claims,
            DraftClaim drafts,
            RuleClaim rules,
            AnswerWarning answers,
            PublishClaim publication,
            Organisation organisation,
            JsonMapper json) {
        this.claims = claims;
        this.drafts = drafts;
        this.rules = rules;
        this.answers = answers;
        this.publication = publication;
        this.organisation = organisation;
        this.json = json;
    }

    @PostMapping(consumes = MediaType.APPLICATION_JSON_VALUE)
    @Operation(summary = "Draft a claim (officers)")
    ResponseEntity<ClaimView> create(
            @RequestBody ClaimBody body,
            @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key,
            Principal caller) {
        ClaimContent content = new ClaimReading().content(body);
        Claim claim = drafts.create(idFor(caller, key), digest(body), content);
        return ResponseEntity.status(HttpStatus.CREATED)
                .location(organisation.address("/api/v1/claims/" + claim.id()))
                .body(ClaimView.of(claim, organisation));
    }

    @PutMapping(path = "/{id}", consumes = MediaType.APPLICATION_JSON_VALUE)
    @Operation(summary = "Edit a claim; it is a draft again (officers)")
    ClaimView edit(@PathVariable String id, @RequestBody ClaimBody body) {
        return ClaimView.of(drafts.edit(known(id), new ClaimReading().content(body)), organisation);
    }

    @PostMapping("/{id}/ruling")
    @Operation(summary = "Rule a claim on its words and records (officers)")
    ClaimView rule(@PathVariable String id) {
        return ClaimView.of(rules.rule(known(id)), organisation);
    }

    @PostMapping(path = "/{id}/answers", consumes = MediaType.APPLICATION_JSON_VALUE)
    @Operation(summary = "Answer what the ruling warns of with a reason, which is signed with it (officers)")
    ClaimView answer(@PathVariable String id, @RequestBody AnswerBody body, Principal caller) {
        AnswerWarning.Reason reason = new StatedReading(new Fields()).reason(body);
        return ClaimView.of(answers.answer(known(id), reason, caller.getName()), organisation);
    }

    @PostMapping("/{id}/publication")
    @Operation(summary = "Rule once more, sign, seal and publish; repeating it gives the same record (officers)")
    ClaimView publish(@PathVariable String id) {
        return ClaimView.of(publication.publish(known(id)), organisation);
    }

    @GetMapping("/{id}")
    @Operation(summary = "One claim (officers, approvers, auditors)")
    ClaimView read(@PathVariable String id) {
        return claims.find(known(id))
                .map(claim -> ClaimView.of(claim, organisation))
                .orElseThrow(() -> new ClaimRefusal.Unknown(id));
    }

    @GetMapping
    @Operation(summary = "Claims, page by page (officers, approvers, auditors)")
    ClaimPage list(
            @RequestParam(required = false) @Nullable String state,
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(defaultValue = "50") int limit) {
        if (state != null && !STATES.contains(state)) {
            throw new InvalidInput(
                    "state",
                    "is not understood",
                    "one of " + String.join(", ", STATES.stream().sorted().toList()));
        }
        if (limit < 1 || limit > LONGEST_PAGE) {
            throw new InvalidInput("limit", "is out of range", "1 to " + LONGEST_PAGE);
        }
        Optional<ClaimId> after = Optional.ofNullable(cursor).map(ClaimController::position);
        List<ClaimView> items = claims.list(Optional.ofNullable(state), after, limit + 1).stream()
                .map(claim -> ClaimView.of(claim, organisation))
                .toList();
        return ClaimPage.of(items, limit);
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

    private Hash digest(ClaimBody body) {
        byte[] canonical = CanonicalJson.write(json.valueToTree(body));
        return Hash.sha256("claim".getBytes(StandardCharsets.US_ASCII), canonical);
    }

    private static ClaimId known(String id) {
        return ClaimId.parse(id).orElseThrow(() -> new ClaimRefusal.Unknown(id));
    }

    private static ClaimId position(String cursor) {
        return ClaimId.parse(cursor)
                .orElseThrow(() -> new InvalidInput("cursor", "is not understood", "next of the page before"));
    }

    /** A page and where the next one begins. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record ClaimPage(List<ClaimView> items, @Nullable String next) {

        static ClaimPage of(List<ClaimView> oneMore, int limit) {
            return oneMore.size() > limit
                    ? new ClaimPage(
                            oneMore.subList(0, limit), oneMore.get(limit - 1).id())
                    : new ClaimPage(oneMore, null);
        }
    }
}
