package org.preuve.supplier.certificates.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.preuve.supplier.certificates.ReadCertificates;
import org.preuve.supplier.fields.FieldProblem;
import org.preuve.supplier.paging.Page;
import org.preuve.supplier.paging.PageRequest;
import org.preuve.supplier.problem.InvalidInput;
import org.preuve.supplier.signatures.SigningSupplier;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Which certificates a supplier's own records cite, and which of them run out. */
@RestController
@Tag(name = "supplier")
class CertificatesController {

    private static final int LONGEST_TERM = 3650;

    private final ReadCertificates certificates;
    private final Clock clock;

    CertificatesController(ReadCertificates certificates, Clock clock) {
        this.certificates = certificates;
        this.clock = clock;
    }

    @Operation(
            summary = "Your certificates, the one that runs out first coming first",
            description = "For suppliers: the request is signed with a registered key (RFC 9421). As your records that"
                    + " stand cite them; with `within`, those only that are over or run out in so many days.")
    @GetMapping("/api/v1/supplier/certificates")
    Page<CertificateView> page(
            @Parameter(hidden = true) @AuthenticationPrincipal SigningSupplier caller,
            @RequestParam(required = false) @Nullable Integer within,
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(required = false) @Nullable Integer limit) {
        PageRequest page = PageRequest.of(cursor, limit);
        Instant now = clock.instant();
        return certificates
                .page(
                        caller.id(),
                        days(within),
                        page.cursor().map(CertificatesController::place).orElse(0),
                        page.limit())
                .map(certificate -> CertificateView.of(certificate, now));
    }

    private static Optional<Duration> days(@Nullable Integer within) {
        if (within != null && (within < 0 || within > LONGEST_TERM)) {
            throw new InvalidInput(new FieldProblem("within", "is out of range", "0 to " + LONGEST_TERM + " days"));
        }
        return Optional.ofNullable(within).map(Duration::ofDays);
    }

    private static int place(String cursor) {
        if (!cursor.matches("\\d{1,6}")) {
            throw new InvalidInput(new FieldProblem("cursor", "is not a cursor", "the next of a page"));
        }
        return Integer.parseInt(cursor);
    }
}
