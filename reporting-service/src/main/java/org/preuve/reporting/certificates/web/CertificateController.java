package org.preuve.reporting.certificates.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.preuve.reporting.certificates.Certificate;
import org.preuve.reporting.certificates.ReadCertificates;
import org.preuve.reporting.problems.InvalidInput;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Which certificates the records in the log state, and which of them run out. */
@RestController
@RequestMapping(path = "/api/v1/certificates", produces = MediaType.APPLICATION_JSON_VALUE)
@Tag(name = "certificates")
class CertificateController {

    private static final int LONGEST_PAGE = 200;
    private static final int LONGEST_TERM = 3650;

    private final ReadCertificates certificates;
    private final Clock clock;

    CertificateController(ReadCertificates certificates, Clock clock) {
        this.certificates = certificates;
        this.clock = clock;
    }

    @GetMapping
    @Operation(
            summary = "Certificates, the one that runs out first coming first (officers, approvers, auditors)",
            description = "With `within`, those only that are over or run out in so many days.")
    CertificatePage list(
            @RequestParam(required = false) @Nullable Integer within,
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(defaultValue = "50") int limit) {
        if (within != null && (within < 0 || within > LONGEST_TERM)) {
            throw new InvalidInput("within", "is out of range", "0 to " + LONGEST_TERM + " days");
        }
        if (limit < 1 || limit > LONGEST_PAGE) {
            throw new InvalidInput("limit", "is out of range", "1 to " + LONGEST_PAGE);
        }
        Instant now = clock.instant();
        Optional<Instant> endsBy = Optional.ofNullable(within).map(days -> now.plus(Duration.ofDays(days)));
        List<Certificate> oneMore =
                certificates.page(endsBy, Optional.ofNullable(cursor).map(CertificateCursor::read), limit + 1);
        return CertificatePage.of(oneMore, limit, now);
    }

    /** A page and where the next one begins. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record CertificatePage(
            List<CertificateView> items, @Nullable String next) {

        static CertificatePage of(List<Certificate> oneMore, int limit, Instant now) {
            List<Certificate> shown = oneMore.subList(0, Math.min(limit, oneMore.size()));
            return new CertificatePage(
                    shown.stream()
                            .map(certificate -> CertificateView.of(certificate, now))
                            .toList(),
                    oneMore.size() > limit
                            ? CertificateCursor.write(shown.getLast().place())
                            : null);
        }
    }
}
