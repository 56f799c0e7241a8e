package org.preuve.reporting.pages.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.preuve.proofs.log.Hash;
import org.preuve.reporting.following.ReadLogCheck;
import org.preuve.reporting.organisation.Organisation;
import org.preuve.reporting.pages.FindPublished;
import org.preuve.reporting.pages.FindPublished.Found;
import org.preuve.reporting.pages.PageRefusal;
import org.preuve.reporting.problems.InvalidInput;
import org.preuve.reporting.products.Gtin;
import org.preuve.reporting.products.InvalidGtin;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.CrossOrigin;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The claims about a product for shops and apps, which ask often: what did not change is not sent again. */
@RestController
@CrossOrigin
@Tag(name = "public")
class ProductClaimsController {

    private static final int MOST = 200;

    private final FindPublished published;
    private final Organisation organisation;
    private final ReadLogCheck check;

    ProductClaimsController(FindPublished published, Organisation organisation, ReadLogCheck check) {
        this.published = published;
        this.organisation = organisation;
        this.check = check;
    }

    @GetMapping(path = "/api/v1/products/{gtin}/claims", produces = MediaType.APPLICATION_JSON_VALUE)
    @Operation(summary = "The public claims about a product, newest first, each with its state")
    ResponseEntity<ProductClaims> claims(
            @PathVariable String gtin,
            @RequestParam Optional<String> cursor,
            @RequestParam(defaultValue = "50") int limit) {
        if (limit < 1 || limit > MOST) {
            throw new InvalidInput("limit", "is out of range", "1 to " + MOST);
        }
        Gtin product = product(gtin);
        List<Found> after = after(published.about(product), cursor);
        List<Found> page = after.stream().limit(limit).toList();
        String next = page.size() < after.size() ? page.getLast().story().id() : null;
        String logCheck = check.read().state().word();
        return ResponseEntity.ok()
                .cacheControl(CacheControl.noCache().cachePublic())
                .eTag("W/\"" + fingerprint(page, next, logCheck) + '"')
                .body(new ProductClaims(
                        product.digits(),
                        page.stream()
                                .map(found -> ClaimSummary.of(found, organisation, logCheck))
                                .toList(),
                        next));
    }

    /** Of all that can change in an answer; the rest of it was signed. */
    private static String fingerprint(List<Found> page, @Nullable String next, String logCheck) {
        String facts = page.stream()
                .map(found -> String.join(
                        " ",
                        found.story().id(),
                        found.story().life().state(),
                        found.story().life().since().toString(),
                        Boolean.toString(found.story().over())))
                .collect(Collectors.joining("\n", logCheck + " " + next + "\n", ""));
        return Hash.sha256(facts.getBytes(StandardCharsets.UTF_8)).hex();
    }

    private static List<Found> after(List<Found> all, Optional<String> cursor) {
        if (cursor.isEmpty()) {
            return all;
        }
        List<String> ids = all.stream().map(found -> found.story().id()).toList();
        int last = ids.indexOf(cursor.get());
        if (last < 0) {
            throw new InvalidInput("cursor", "is not one of this list", "the next of the page before");
        }
        return all.subList(last + 1, all.size());
    }

    private static Gtin product(String gtin) {
        try {
            return Gtin.parse(gtin);
        } catch (InvalidGtin e) {
            throw new PageRefusal.NoProductNumber(String.valueOf(e.getMessage()));
        }
    }

    @JsonInclude(JsonInclude.Include.NON_NULL)
    record ProductClaims(
            String gtin, List<ClaimSummary> items, @Nullable String next) {}
}
