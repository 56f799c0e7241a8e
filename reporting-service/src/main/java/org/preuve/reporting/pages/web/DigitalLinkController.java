package org.preuve.reporting.pages.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.net.URI;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.preuve.reporting.pages.PageRefusal;
import org.preuve.reporting.pages.web.LinkContext.Target;
import org.preuve.reporting.products.DigitalLink;
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
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/**
 * A product, a lot or a piece by its GS1 Digital Link, as GS1's standard for conformant resolvers wants it: the page is the default link, {@code linkType}
 * asks for another, 307 leads there, 404 says that there is none, and 300 lists several that fit alike. What else stands in the query goes along.
 */
@Controller
@CrossOrigin
@Tag(name = "public")
class DigitalLinkController {

    private static final MediaType LINKSET = MediaType.parseMediaType("application/linkset+json");
    private static final List<String> FOR_THE_RESOLVER = List.of("linkType", "context");

    private final ProductLinks links;
    private final ProductPage pages;

    DigitalLinkController(ProductLinks links, ProductPage pages) {
        this.links = links;
        this.pages = pages;
    }

    @GetMapping(
            path = {"/01/{gtin}", "/01/{gtin}/10/{lot}", "/01/{gtin}/21/{serial}", "/01/{gtin}/10/{lot}/21/{serial}"},
            params = "!linkType",
            produces = MediaType.TEXT_HTML_VALUE)
    ModelAndView page(
            @PathVariable String gtin,
            @PathVariable Optional<String> lot,
            @PathVariable Optional<String> serial,
            HttpServletRequest request,
            HttpServletResponse response) {
        return pages.show(link(gtin, lot, serial), gtin, request, response);
    }

    @GetMapping(
            path = {"/01/{gtin}", "/01/{gtin}/10/{lot}", "/01/{gtin}/21/{serial}", "/01/{gtin}/10/{lot}/21/{serial}"},
            params = "!linkType",
            produces = {"application/linkset+json", MediaType.APPLICATION_JSON_VALUE})
    @Operation(summary = "The links of a product, a lot or a piece (RFC 9264, GS1 Digital Link)")
    ResponseEntity<Map<String, ?>> linkset(
            @PathVariable String gtin, @PathVariable Optional<String> lot, @PathVariable Optional<String> serial) {
        return linkset(HttpStatus.OK, links.of(link(gtin, lot, serial)));
    }

    @GetMapping(
            path = {"/01/{gtin}", "/01/{gtin}/10/{lot}", "/01/{gtin}/21/{serial}", "/01/{gtin}/10/{lot}/21/{serial}"},
            params = "linkType")
    @Operation(
            summary =
                    "Leads to a link of one type, such as gs1:pip, gs1:sustainabilityInfo, gs1:dpp; linkset lists all")
    ResponseEntity<?> byType(
            @PathVariable String gtin,
            @PathVariable Optional<String> lot,
            @PathVariable Optional<String> serial,
            @RequestParam String linkType,
            HttpServletRequest request) {
        DigitalLink asked = link(gtin, lot, serial);
        List<LinkContext> all = links.of(asked);
        if (LinkType.isAll(linkType)) {
            return linkset(HttpStatus.OK, all);
        }
        String type = linkType.isBlank() ? LinkType.DEFAULT : LinkType.of(linkType);
        LinkContext nearest = all.stream()
                .filter(level -> level.links().containsKey(type))
                .findFirst()
                .orElseThrow(PageRefusal.NoSuchLink::new);
        List<Target> targets = nearest.links().getOrDefault(type, List.of());
        return targets.size() == 1
                ? redirect(targets.getFirst(), request)
                : linkset(HttpStatus.MULTIPLE_CHOICES, List.of(nearest.of(type)));
    }

    private static ResponseEntity<Map<String, ?>> linkset(HttpStatus status, List<LinkContext> levels) {
        return ResponseEntity.status(status)
                .contentType(LINKSET)
                .cacheControl(CacheControl.noCache().cachePublic())
                .varyBy(HttpHeaders.ACCEPT)
                .header(
                        HttpHeaders.LINK,
                        ProductPage.linksetOf(levels.getFirst().anchor()))
                .body(Map.of("linkset", levels.stream().map(LinkContext::json).toList()));
    }

    private static ResponseEntity<Void> redirect(Target target, HttpServletRequest request) {
        String rest = Optional.ofNullable(request.getQueryString()).stream()
                .flatMap(query -> Arrays.stream(query.split("&")))
                .filter(pair -> !FOR_THE_RESOLVER.contains(pair.split("=", 2)[0]))
                .collect(Collectors.joining("&"));
        return ResponseEntity.status(HttpStatus.TEMPORARY_REDIRECT)
                .location(URI.create(target.href() + (rest.isEmpty() ? "" : "?" + rest)))
                .cacheControl(CacheControl.noCache().cachePublic())
                .build();
    }

    private static DigitalLink link(String gtin, Optional<String> lot, Optional<String> serial) {
        try {
            return new DigitalLink(Gtin.parse(gtin), lot, serial);
        } catch (InvalidGtin e) {
            throw new PageRefusal.NoProductNumber(String.valueOf(e.getMessage()));
        }
    }
}
