package org.preuve.reporting.pages.web;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.preuve.reporting.organisation.Organisation;
import org.preuve.reporting.pages.ClaimStory;
import org.preuve.reporting.pages.FindPublished.Found;
import org.preuve.reporting.products.Gtin;
import org.preuve.reporting.rules.Language;

/** Writes a link set (RFC 9264) with GS1's link types. */
final class ProductLinks {

    private static final String GS1 = "https://gs1.org/voc/";
    private static final String HTML = "text/html";

    private ProductLinks() {}

    static Map<String, ?> of(Gtin product, List<Found> claims, Organisation organisation) {
        String anchor = organisation.address("/01/" + product).toString();
        Map<String, Object> links = new LinkedHashMap<>();
        links.put("anchor", anchor);
        links.put(GS1 + "defaultLink", List.of(Map.of("href", anchor, "type", HTML, "hreflang", List.of("en", "fr"))));
        if (!claims.isEmpty()) {
            links.put(
                    GS1 + "sustainabilityInfo",
                    claims.stream()
                            .map(found -> link(found.story(), organisation))
                            .toList());
        }
        return Map.of("linkset", List.of(links));
    }

    private static Map<String, ?> link(ClaimStory claim, Organisation organisation) {
        ClaimStory.Text title = claim.text(Language.EN);
        return Map.of(
                "href", organisation.address("/claims/" + claim.id()).toString(),
                "title", title.words(),
                "title*", List.of(Map.of("value", title.words(), "language", title.lang())),
                "type", HTML,
                "hreflang", List.of("en", "fr"));
    }
}
