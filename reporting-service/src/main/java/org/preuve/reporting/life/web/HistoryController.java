package org.preuve.reporting.life.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.preuve.reporting.claims.Claim;
import org.preuve.reporting.claims.ClaimRefusal;
import org.preuve.reporting.claims.ClaimState.Published;
import org.preuve.reporting.claims.ClaimStore;
import org.preuve.reporting.life.ChangeList.Place;
import org.preuve.reporting.life.DecideNightly;
import org.preuve.reporting.life.DecisionProgress.Run;
import org.preuve.reporting.life.ReadChanges;
import org.preuve.reporting.life.ReadChanges.Told;
import org.preuve.reporting.organisation.Organisation;
import org.preuve.reporting.problems.InvalidInput;
import org.springframework.context.MessageSource;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.CrossOrigin;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What became of claims: of one, for everybody; of all, for those who answer for them. */
@RestController
@Tag(name = "claims")
class HistoryController {

    private static final int LONGEST_PAGE = 200;

    private final ClaimStore claims;
    private final ReadChanges changes;
    private final DecideNightly nightly;
    private final MessageSource messages;
    private final Organisation organisation;

    HistoryController(
            ClaimStore claims,
            ReadChanges changes,
            DecideNightly nightly,
            MessageSource messages,
            Organisation organisation) {
        this.claims = claims;
        this.changes = changes;
        this.nightly = nightly;
        this.messages = messages;
        this.organisation = organisation;
    }

    @GetMapping(
            path = {"/claims/{id}/history", "/api/v1/claims/{id}/history"},
            produces = MediaType.APPLICATION_JSON_VALUE)
    @CrossOrigin
    @Operation(summary = "The life of a public claim: each change with its signed record and receipt")
    ResponseEntity<HistoryView> history(@PathVariable String id) {
        Claim claim = claims.find(LifeReading.claim(id))
                .filter(found -> found.shown().isPresent())
                .orElseThrow(() -> new ClaimRefusal.Unknown(id));
        Published publication = claim.shown().orElseThrow().publication();
        return ResponseEntity.ok()
                .cacheControl(CacheControl.noCache())
                .body(HistoryView.of(claim, publication, messages));
    }

    @GetMapping(path = "/api/v1/claims/changes", produces = MediaType.APPLICATION_JSON_VALUE)
    @Operation(
            summary = "What became of claims, the newest first, and what would cure it (officers, approvers, auditors)")
    ChangePage changes(
            @RequestParam(required = false) @Nullable String cursor, @RequestParam(defaultValue = "50") int limit) {
        if (limit < 1 || limit > LONGEST_PAGE) {
            throw new InvalidInput("limit", "is out of range", "1 to " + LONGEST_PAGE);
        }
        Optional<Place> last = Optional.ofNullable(cursor).map(ChangeCursor::read);
        return ChangePage.of(changes.page(last, limit + 1), limit, messages, organisation);
    }

    @GetMapping(path = "/api/v1/claims/decisions", produces = MediaType.APPLICATION_JSON_VALUE)
    @Operation(summary = "How far the last run over all live claims came (officers, approvers, auditors)")
    DecisionsView decisions() {
        return DecisionsView.of(nightly.last());
    }

    /** A page and where the next one begins. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record ChangePage(List<ChangeView> items, @Nullable String next) {

        static ChangePage of(List<Told> oneMore, int limit, MessageSource messages, Organisation organisation) {
            List<ChangeView> items = oneMore.stream()
                    .limit(limit)
                    .map(told -> ChangeView.of(told, messages, organisation))
                    .toList();
            return oneMore.size() > limit
                    ? new ChangePage(
                            items, ChangeCursor.write(oneMore.get(limit - 1).place()))
                    : new ChangePage(items, null);
        }
    }

    /** The last run; absent values before the first. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record DecisionsView(
            boolean running,
            long decided,
            long of,
            long changed,
            @Nullable Instant startedAt,
            @Nullable Instant endedAt) {

        static DecisionsView of(Optional<Run> last) {
            return last.map(run -> new DecisionsView(
                            run.endedAt().isEmpty(),
                            run.decided(),
                            run.of(),
                            run.changed(),
                            run.startedAt(),
                            run.endedAt().orElse(null)))
                    .orElseGet(() -> new DecisionsView(false, 0, 0, 0, null, null));
        }
    }
}
