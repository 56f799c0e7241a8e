package org.preuve.reporting.impact.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.preuve.reporting.impact.Catalogue;
import org.preuve.reporting.impact.Impact;
import org.preuve.reporting.impact.ImpactLanguage;
import org.preuve.reporting.impact.Line;
import org.preuve.reporting.impact.ReadImpact;
import org.preuve.reporting.impact.ReadQuery;
import org.preuve.reporting.problems.InvalidInput;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What sealed evidence adds up to, and of what. */
@RestController
@Tag(name = "impact")
class ImpactController {

    private static final int LONGEST_PAGE = 200;

    private final ReadImpact impact;
    private final Clock clock;
    private final CatalogueView catalogue = CatalogueView.of(Catalogue.shipped());

    ImpactController(ReadImpact impact, Clock clock) {
        this.impact = impact;
        this.clock = clock;
    }

    @GetMapping(
            path = {"/api/v1/impact", "/api/v1/impact.json"},
            produces = MediaType.APPLICATION_JSON_VALUE)
    @Operation(
            summary = "Figures from sealed evidence and attestations (officers, approvers, auditors)",
            description =
                    "`from`, `to` (days), `period` (year, quarter, month), `by` (indicator, pillar, topic, site, supplier, product), and"
                            + " filters `pillar`, `topic`, `site`, `supplier`, `product`, `indicator`. Also as CSV, XLSX and PDF, by Accept or suffix.")
    ImpactView figures(@RequestParam Map<String, String> asked) {
        return ImpactView.of(read(asked), ImpactLanguage.read(asked));
    }

    @GetMapping(
            path = {"/api/v1/impact/records", "/api/v1/impact/records.json"},
            produces = MediaType.APPLICATION_JSON_VALUE)
    @Operation(
            summary = "What the figures of the same question are made of, page by page (officers, approvers, auditors)")
    LinePage records(
            @RequestParam Map<String, String> asked,
            @RequestParam(required = false) @Nullable String figure,
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(defaultValue = "50") int limit) {
        if (limit < 1 || limit > LONGEST_PAGE) {
            throw new InvalidInput("limit", "is out of range", "1 to " + LONGEST_PAGE);
        }
        Optional<LineCursor> after = Optional.ofNullable(cursor).map(LineCursor::read);
        List<Line> rest = read(asked).lines().stream()
                .filter(line -> figure == null || line.figure().id().equals(figure))
                .filter(line -> after.isEmpty() || after.get().isBefore(line))
                .limit(limit + 1L)
                .toList();
        return LinePage.of(rest, limit);
    }

    @GetMapping(path = "/api/v1/impact/indicators", produces = MediaType.APPLICATION_JSON_VALUE)
    @Operation(
            summary =
                    "Names of indicators that are known, so that what they name adds up (officers, approvers, auditors)")
    CatalogueView indicators() {
        return catalogue;
    }

    private Impact read(Map<String, String> asked) {
        return impact.read(ReadQuery.read(asked, LocalDate.now(clock)));
    }
}
