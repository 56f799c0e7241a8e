package org.preuve.reporting.pages.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.preuve.proofs.bundle.Bundle;
import org.preuve.reporting.following.ReadLogCheck;
import org.preuve.reporting.organisation.Organisation;
import org.preuve.reporting.pages.BundleClaim;
import org.preuve.reporting.pages.ClaimStory;
import org.preuve.reporting.pages.FindPublished;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.CrossOrigin;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** A published claim: as a page, as the file that proves it, and as a summary. */
@Controller
@Tag(name = "public")
class ClaimPageController {

    private static final int ON_HOME = 20;

    private final FindPublished published;
    private final BundleClaim bundles;
    private final Pages pages;
    private final Organisation organisation;
    private final ReadLogCheck check;
    private final StructuredData data;
    private final Clock clock;

    ClaimPageController(
            FindPublished published,
            BundleClaim bundles,
            Pages pages,
            Organisation organisation,
            ReadLogCheck check,
            StructuredData data,
            Clock clock) {
        this.published = published;
        this.bundles = bundles;
        this.pages = pages;
        this.organisation = organisation;
        this.check = check;
        this.data = data;
        this.clock = clock;
    }

    @GetMapping(path = "/", produces = MediaType.TEXT_HTML_VALUE)
    ModelAndView home(HttpServletRequest request, HttpServletResponse response) {
        var stories = published.newest(ON_HOME).stream()
                .map(FindPublished.Found::story)
                .toList();
        return pages.show("home", Map.of("claims", stories), request, response);
    }

    @GetMapping(path = "/claims/{id}", produces = MediaType.TEXT_HTML_VALUE)
    ModelAndView page(
            @PathVariable String id,
            @RequestParam(required = false) @Nullable String at,
            HttpServletRequest request,
            HttpServletResponse response) {
        Optional<Instant> past = PastTime.read(at, clock.instant());
        ClaimStory story = published.claim(id, past).story();
        return pages.show("claim", Map.of("claim", story, "data", data.of(story)), request, response);
    }

    @GetMapping(
            path = {"/claims/{id}", "/claims/{id}.preuve.json"},
            produces = Bundle.MEDIA_TYPE)
    @CrossOrigin
    @Operation(summary = "The file that proves the claim offline, with its status lists as of now")
    ResponseEntity<byte[]> bundle(@PathVariable String id) {
        byte[] bundle = bundles.of(published.claim(id).published()).write();
        var file = ContentDisposition.attachment().filename(id + ".preuve.json").build();
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType(Bundle.MEDIA_TYPE))
                .header(HttpHeaders.CONTENT_DISPOSITION, file.toString())
                .cacheControl(CacheControl.noCache())
                .varyBy(HttpHeaders.ACCEPT)
                .body(bundle);
    }

    @GetMapping(path = "/claims/{id}", produces = MediaType.APPLICATION_JSON_VALUE)
    @CrossOrigin
    @Operation(summary = "A summary of a public claim, as it is or as it was at a time")
    ResponseEntity<ClaimSummary> summary(@PathVariable String id, @RequestParam(required = false) @Nullable String at) {
        Optional<Instant> past = PastTime.read(at, clock.instant());
        ClaimSummary summary = ClaimSummary.of(
                published.claim(id, past), organisation, check.read().state().word());
        return ResponseEntity.ok()
                .cacheControl(CacheControl.noCache())
                .varyBy(HttpHeaders.ACCEPT)
                .body(summary);
    }
}
