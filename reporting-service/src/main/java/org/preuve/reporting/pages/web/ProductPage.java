package org.preuve.reporting.pages.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.net.URI;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.preuve.reporting.organisation.Organisation;
import org.preuve.reporting.pages.ClaimStory;
import org.preuve.reporting.pages.FindPublished;
import org.preuve.reporting.pages.FindPublished.Found;
import org.preuve.reporting.pages.ReadLot;
import org.preuve.reporting.products.DigitalLink;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.view.RedirectView;

/** Shows a product, a lot or a piece: the claims about the product, and what is known of the lot. */
@Component
class ProductPage {

    private final FindPublished published;
    private final ReadLot lots;
    private final Pages pages;
    private final Organisation organisation;
    private final StructuredData data;

    ProductPage(FindPublished published, ReadLot lots, Pages pages, Organisation organisation, StructuredData data) {
        this.published = published;
        this.lots = lots;
        this.pages = pages;
        this.organisation = organisation;
        this.data = data;
    }

    /** @param written the number as it stands in the address, which may be shorter than a GTIN in full */
    ModelAndView show(DigitalLink link, String written, HttpServletRequest request, HttpServletResponse response) {
        if (!link.gtin().digits().equals(written)) {
            return toFullLength(request, written, link);
        }
        List<Found> found = published.about(link.gtin());
        List<ClaimStory> stories = found.stream().map(Found::story).toList();
        Map<String, Object> content = new HashMap<>();
        content.put("product", link.gtin());
        content.put("lot", link.lot().orElse(""));
        content.put("serial", link.serial().orElse(""));
        content.put("claims", stories);
        content.put("feed", "/feeds/products/" + link.gtin() + ".atom");
        content.put("data", data.of(link, stories));
        link.lot().ifPresent(lot -> content.put("lotFacts", lots.of(link.gtin(), lot, found)));
        String anchor = organisation.address(link.path()).toString();
        response.addHeader(HttpHeaders.LINK, linksetOf(anchor));
        return pages.show("product", content, request, response);
    }

    /** Where all links are (RFC 9264 §5). */
    static String linksetOf(String anchor) {
        return "<" + anchor + "?linkType=linkset>; rel=\"linkset\"; type=\"application/linkset+json\"";
    }

    /** One address for one product, whatever length the code on the shelf has. */
    private static ModelAndView toFullLength(HttpServletRequest request, String written, DigitalLink link) {
        String rest = request.getRequestURI().substring(("/01/" + written).length());
        String query = request.getQueryString() == null ? "" : "?" + request.getQueryString();
        RedirectView redirect =
                new RedirectView(URI.create("/01/" + link.gtin() + rest + query).toString());
        redirect.setStatusCode(HttpStatus.PERMANENT_REDIRECT);
        redirect.setExpandUriTemplateVariables(false);
        return new ModelAndView(redirect);
    }
}
