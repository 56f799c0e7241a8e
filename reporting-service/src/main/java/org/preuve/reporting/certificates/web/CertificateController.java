package org.preuve.reporting.certificates.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
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
        List<Certificate> wanted = certificates.all().stream()
                .filter(one -> within == null || endsBefore(one, now.plus(Duration.ofDays(within))))
                .toList();
        return CertificatePage.of(wanted, place(cursor), limit, now);
    }

    private static boolean endsBefore(Certificate certificate, Instant last) {
        return certificate.validUntil().filter(end -> !end.isAfter(last)).isPresent();
    }

    private static int place(@Nullable String cursor) {
        if (cursor == null) {
            return 0;
        }
        if (!cursor.matches("\\d{1,6}")) {
            throw new InvalidInput("cursor", "is not understood", "next of the page before");
        }
        return Integer.parseInt(cursor);
    }

    /** A page and where the next one begins. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record CertificatePage(
            List<CertificateView> items, @Nullable String next) {

        static CertificatePage of(List<Certificate> all, int from, int limit, Instant now) {
            int start = Math.min(from, all.size());
            int end = Math.min(start + limit, all.size());
            return new CertificatePage(
                    all.subList(start, end).stream()
                            .map(certificate -> CertificateView.of(certificate, now))
                            .toList(),
                    end < all.size() ? Integer.toString(end) : null);
        }
    }
}
