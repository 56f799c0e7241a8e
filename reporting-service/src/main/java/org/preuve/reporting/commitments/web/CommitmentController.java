package org.preuve.reporting.commitments.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.preuve.proofs.credential.RecordId;
import org.preuve.reporting.commitments.CommitmentRefusal;
import org.preuve.reporting.commitments.CommitmentState;
import org.preuve.reporting.commitments.ReadStanding;
import org.preuve.reporting.commitments.ReadStanding.Told;
import org.preuve.reporting.problems.InvalidInput;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Where commitments stand: computed from the log for each answer. */
@RestController
@RequestMapping(path = "/api/v1/commitments", produces = MediaType.APPLICATION_JSON_VALUE)
@Tag(name = "commitments")
class CommitmentController {

    private static final int LONGEST_PAGE = 200;

    private final ReadStanding standings;

    CommitmentController(ReadStanding standings) {
        this.standings = standings;
    }

    @GetMapping("/{id}/standing")
    @Operation(
            summary = "Where a commitment stands, why, and how it came to that (officers, approvers, auditors)",
            description = "Of a corrected commitment any of its records may be named. With `at`, where it stood then.")
    StandingView standing(@PathVariable String id, @RequestParam(required = false) @Nullable String at) {
        RecordId record = record(id);
        return (at == null ? standings.of(record) : standings.of(record, time(at)))
                .map(StandingView::of)
                .orElseThrow(() -> new CommitmentRefusal.Unknown(id));
    }

    @GetMapping("/standings")
    @Operation(summary = "Commitments by where they stand, the last promised first (officers, approvers, auditors)")
    StandingPage standings(
            @RequestParam(required = false) @Nullable List<String> state,
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(defaultValue = "50") int limit) {
        if (limit < 1 || limit > LONGEST_PAGE) {
            throw new InvalidInput("limit", "is out of range", "1 to " + LONGEST_PAGE);
        }
        return StandingPage.of(standings.page(states(state), below(cursor), limit + 1), limit);
    }

    private static RecordId record(String id) {
        try {
            return RecordId.parse(id.startsWith("urn:uuid:") ? id : "urn:uuid:" + id);
        } catch (IllegalArgumentException noId) {
            throw new CommitmentRefusal.Unknown(id);
        }
    }

    private static Instant time(String at) {
        try {
            return Instant.parse(at);
        } catch (DateTimeException noTime) {
            throw new InvalidInput("at", "is no time", "RFC 3339 UTC, as 2026-12-31T00:00:00Z");
        }
    }

    private static Set<CommitmentState> states(@Nullable List<String> words) {
        Set<CommitmentState> states = EnumSet.noneOf(CommitmentState.class);
        for (String word : words == null ? List.<String>of() : words) {
            states.add(CommitmentState.ofWord(word)
                    .orElseThrow(() -> new InvalidInput(
                            "state", "is not understood", "some of on-track, at-risk, late, kept, broken, withdrawn")));
        }
        return states;
    }

    private static long below(@Nullable String cursor) {
        if (cursor == null) {
            return Long.MAX_VALUE;
        }
        if (!cursor.matches("\\d{1,18}")) {
            throw new InvalidInput("cursor", "is not understood", "next of the page before");
        }
        return Long.parseLong(cursor);
    }

    /** A page and where the next one begins. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record StandingPage(List<StandingView> items, @Nullable String next) {

        static StandingPage of(List<Told> oneMore, int limit) {
            List<Told> shown = oneMore.subList(0, Math.min(limit, oneMore.size()));
            String next = oneMore.size() > limit
                    ? Long.toString(shown.getLast().course().index())
                    : null;
            return new StandingPage(shown.stream().map(StandingView::of).toList(), next);
        }
    }
}
