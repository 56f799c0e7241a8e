package org.preuve.reporting.pages.web;

import java.util.List;
import java.util.Map;
import org.preuve.reporting.organisation.Organisation;
import org.preuve.reporting.pages.ClaimStory;
import org.preuve.reporting.products.DigitalLink;
import org.preuve.reporting.products.Gtin;
import org.springframework.stereotype.Component;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * Says in schema.org's words what a page says, for search engines: products, who claims what of them, and where it stands. Never a rating, a review or a
 * certification: there is none.
 */
@Component
class StructuredData {

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    private final Organisation organisation;

    StructuredData(Organisation organisation) {
        this.organisation = organisation;
    }

    /** A product with the claims about it. */
    String of(DigitalLink link, List<ClaimStory> claims) {
        ObjectNode product = product(link.gtin());
        ObjectNode data = JSON.objectNode().put("@context", "https://schema.org");
        data.setAll(product);
        ArrayNode subjectOf = data.putArray("subjectOf");
        claims.forEach(claim -> subjectOf.add(claim(claim)));
        return block(data);
    }

    String of(ClaimStory claim) {
        ObjectNode data = JSON.objectNode().put("@context", "https://schema.org");
        data.setAll(claim(claim));
        claim.product().ifPresentOrElse(product -> data.set("about", product(product)), () -> data.set("about", who()));
        return block(data);
    }

    private ObjectNode product(Gtin gtin) {
        String address = organisation.address("/01/" + gtin).toString();
        return JSON.objectNode()
                .put("@type", "Product")
                .put("@id", address)
                .put("gtin14", gtin.digits())
                .put("url", address);
    }

    private ObjectNode claim(ClaimStory claim) {
        String page = organisation.address("/claims/" + claim.id()).toString();
        ObjectNode json = JSON.objectNode()
                .put("@type", "Claim")
                .put("@id", "urn:uuid:" + claim.id())
                .put("url", page)
                .put("datePublished", claim.publishedOn().toString())
                .put("expires", claim.validUntil().toString())
                .put("creativeWorkStatus", claim.life().state());
        ArrayNode text = json.putArray("text");
        claim.texts().entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .forEach(words ->
                        text.addObject().put("@language", words.getKey().tag()).put("@value", words.getValue()));
        json.set("author", who());
        json.putObject("appearance").put("@type", "WebPage").put("@id", page);
        json.putObject("encoding")
                .put("@type", "MediaObject")
                .put("encodingFormat", "application/vc")
                .put(
                        "contentUrl",
                        organisation.address("/api/v1/records/" + claim.id()).toString());
        return json;
    }

    private ObjectNode who() {
        return JSON.objectNode()
                .put("@type", "Organization")
                .put("@id", organisation.did().value())
                .put("name", organisation.name())
                .put("url", organisation.address("/").toString());
    }

    /** Fit to stand in a script element: no character in it can end the element or begin another. */
    private static String block(ObjectNode data) {
        return data.toString()
                .replace("&", "\\u0026")
                .replace("<", "\\u003c")
                .replace(">", "\\u003e")
                .replace("\u2028", "\\u2028")
                .replace("\u2029", "\\u2029");
    }
}
