package org.preuve.reporting.pages.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.preuve.reporting.following.ReadLogCheck;
import org.preuve.reporting.organisation.Organisation;
import org.preuve.reporting.pages.FindPublished;
import org.preuve.reporting.pages.FindPublished.Found;
import org.preuve.reporting.pages.PageRefusal;
import org.preuve.reporting.products.Gtin;
import org.preuve.reporting.products.InvalidGtin;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.CrossOrigin;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.view.RedirectView;

/** A product by its GS1 Digital Link: the claims about it, as a page, as a link set, and as JSON. */
@Controller
@Tag(name = "public")
class ProductController {

    /** GS1 AI encodable character set 82, without what an address cannot hold as it is. */
    private static final Pattern LOT_OR_SERIAL = Pattern.compile("[!\"%&'()*+,\\-./0-9:;<=>?A-Z_a-z]{1,20}");

    private final FindPublished published;
    private final Pages pages;
    private final Organisation organisation;
    private final ReadLogCheck check;

    ProductController(FindPublished published, Pages pages, Organisation organisation, ReadLogCheck check) {
        this.published = published;
        this.pages = pages;
        this.organisation = organisation;
        this.check = check;
    }

    @GetMapping(
            path = {"/01/{gtin}", "/01/{gtin}/10/{lot}", "/01/{gtin}/21/{serial}", "/01/{gtin}/10/{lot}/21/{serial}"},
            params = "linkType!=linkset",
            produces = MediaType.TEXT_HTML_VALUE)
    ModelAndView page(
            @PathVariable String gtin,
            @PathVariable Optional<String> lot,
            @PathVariable Optional<String> serial,
            HttpServletRequest request,
            HttpServletResponse response) {
        Gtin product = product(gtin, lot, serial);
        if (!product.digits().equals(gtin)) {
            return toFullLength(request, gtin, product);
        }
        var stories = published.about(product).stream().map(Found::story).toList();
        var content = Map.of("product", product, "lot", lot.orElse(""), "serial", serial.orElse(""), "claims", stories);
        return pages.show("product", content, request, response);
    }

    @GetMapping(
            path = {"/01/{gtin}", "/01/{gtin}/10/{lot}", "/01/{gtin}/21/{serial}", "/01/{gtin}/10/{lot}/21/{serial}"},
            produces = "application/linkset+json")
    @CrossOrigin
    @Operation(summary = "The links of a product (RFC 9264, GS1 Digital Link)")
    ResponseEntity<Map<String, ?>> linkset(
            @PathVariable String gtin, @PathVariable Optional<String> lot, @PathVariable Optional<String> serial) {
        Gtin product = product(gtin, lot, serial);
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType("application/linkset+json"))
                .cacheControl(CacheControl.noCache())
                .varyBy(HttpHeaders.ACCEPT)
                .body(ProductLinks.of(product, published.about(product), organisation));
    }

    @GetMapping(
            path = {"/01/{gtin}", "/01/{gtin}/10/{lot}", "/01/{gtin}/21/{serial}", "/01/{gtin}/10/{lot}/21/{serial}"},
            params = "linkType=linkset")
    @CrossOrigin
    ResponseEntity<Map<String, ?>> linksetByType(
            @PathVariable String gtin, @PathVariable Optional<String> lot, @PathVariable Optional<String> serial) {
        return linkset(gtin, lot, serial);
    }

    @GetMapping(path = "/api/v1/products/{gtin}/claims", produces = MediaType.APPLICATION_JSON_VALUE)
    @CrossOrigin
    @Operation(summary = "The published claims about a product, newest first")
    ResponseEntity<ProductClaims> claims(@PathVariable String gtin) {
        Gtin product = product(gtin, Optional.empty(), Optional.empty());
        String state = check.read().state().word();
        List<ClaimSummary> items = published.about(product).stream()
                .map(found -> ClaimSummary.of(found, organisation, state))
                .toList();
        return ResponseEntity.ok()
                .cacheControl(CacheControl.noCache())
                .body(new ProductClaims(product.digits(), items));
    }

    private static Gtin product(String gtin, Optional<String> lot, Optional<String> serial) {
        if (lot.filter(value -> !isLotOrSerial(value)).isPresent()
                || serial.filter(value -> !isLotOrSerial(value)).isPresent()) {
            throw new PageRefusal.NoProductNumber("a lot or serial has 1 to 20 characters of GS1's set");
        }
        try {
            return Gtin.parse(gtin);
        } catch (InvalidGtin e) {
            throw new PageRefusal.NoProductNumber(String.valueOf(e.getMessage()));
        }
    }

    private static boolean isLotOrSerial(String value) {
        return LOT_OR_SERIAL.matcher(value).matches();
    }

    /** One address for one product, whatever length the code on the shelf has. */
    private static ModelAndView toFullLength(HttpServletRequest request, String written, Gtin product) {
        String rest = request.getRequestURI().substring(("/01/" + written).length());
        String query = request.getQueryString() == null ? "" : "?" + request.getQueryString();
        RedirectView redirect =
                new RedirectView(URI.create("/01/" + product + rest + query).toString());
        redirect.setStatusCode(HttpStatus.PERMANENT_REDIRECT);
        redirect.setExpandUriTemplateVariables(false);
        return new ModelAndView(redirect);
    }

    record ProductClaims(String gtin, List<ClaimSummary> items) {}
}
