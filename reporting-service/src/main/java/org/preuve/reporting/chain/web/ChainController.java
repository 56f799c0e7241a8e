package org.preuve.reporting.chain.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import java.util.stream.Stream;
import org.preuve.reporting.chain.DrawChain;
import org.preuve.reporting.organisation.Organisation;
import org.preuve.reporting.problems.InvalidInput;
import org.preuve.reporting.products.Gtin;
import org.preuve.reporting.products.InvalidGtin;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.CrossOrigin;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** A product's chain: all of it for staff, and what makers let everybody see for everybody. */
@RestController
@Tag(name = "public")
class ChainController {

    private final DrawChain chains;
    private final Organisation organisation;

    ChainController(DrawChain chains, Organisation organisation) {
        this.chains = chains;
        this.organisation = organisation;
    }

    @GetMapping(path = "/api/v1/products/{gtin}/chain", produces = MediaType.APPLICATION_JSON_VALUE)
    @CrossOrigin
    @Operation(
            summary = "What a product is made of, tier by tier, as far as its makers signed it",
            description = "Who the makers are is shown to officers, approvers and auditors only.")
    ResponseEntity<ChainView> chain(@PathVariable String gtin, HttpServletRequest request) {
        Gtin product = product(gtin);
        boolean isStaff = Stream.of("officer", "approver", "auditor").anyMatch(request::isUserInRole);
        return ResponseEntity.ok()
                .cacheControl(isStaff ? CacheControl.noStore() : CacheControl.noCache())
                .varyBy(HttpHeaders.AUTHORIZATION)
                .body(ChainView.of(product, chains.of(product), organisation.did(), isStaff));
    }

    private static Gtin product(String gtin) {
        try {
            return Gtin.parse(gtin);
        } catch (InvalidGtin none) {
            throw new InvalidInput("gtin", String.valueOf(none.getMessage()), "a GTIN with its check digit");
        }
    }
}
