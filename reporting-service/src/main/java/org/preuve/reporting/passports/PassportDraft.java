package org.preuve.reporting.passports;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.preuve.proofs.credential.Credential;
import org.preuve.proofs.json.CanonicalJson;
import org.preuve.proofs.log.Hash;
import org.preuve.reporting.organisation.Organisation;
import org.preuve.reporting.products.Gtin;
import org.preuve.reporting.rules.Language;
import org.preuve.reporting.rules.Topic;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * Writes a passport in the words of UNTP 0.6. A product has no name here, so its number stands for it; who made it and of what is not said, because no
 * claim signs it.
 */
final class PassportDraft {

    private static final String CREDENTIALS = "https://www.w3.org/ns/credentials/v2";
    private static final String PASSPORTS = "https://test.uncefact.org/vocabulary/untp/dpp/0.6.0/";
    private static final String LINK_TYPE = "https://gs1.org/voc/sustainabilityInfo";

    private final Organisation organisation;

    PassportDraft(Organisation organisation) {
        this.organisation = organisation;
    }

    /** @param claims at least one; the same ones make the same passport */
    ObjectNode of(Gtin product, List<LiveClaim> claims) {
        ObjectNode draft = JsonNodeFactory.instance.objectNode();
        draft.putArray("@context").add(CREDENTIALS).add(PASSPORTS);
        draft.putArray("type").add("DigitalProductPassport").add("VerifiableCredential");
        ObjectNode issuer = typed(draft.putObject("issuer"), "CredentialIssuer");
        issuer.put("id", organisation.did().value()).put("name", organisation.name());
        draft.put("validFrom", last(claims).toString());
        draft.put("validUntil", firstEnd(claims).toString());
        status(draft, claims);
        ObjectNode subject = typed(draft.putObject("credentialSubject"), "ProductPassport");
        subject.set("product", product(product, claims));
        subject.put("granularityLevel", "model");
        ArrayNode entries = subject.putArray("conformityClaim");
        claims.forEach(claim -> entries.add(entry(claim)));
        draft.put("id", "urn:uuid:" + UUID.nameUUIDFromBytes(CanonicalJson.write(draft)));
        return draft;
    }

    /** The places of all its claims: when one of them does not stand any more, neither does this passport. */
    private static void status(ObjectNode draft, List<LiveClaim> claims) {
        ArrayNode places = JsonNodeFactory.instance.arrayNode();
        claims.forEach(
                claim -> claim.credential().document().path("credentialStatus").forEach(places::add));
        if (!places.isEmpty()) {
            draft.set("credentialStatus", places);
        }
    }

    private ObjectNode product(Gtin product, List<LiveClaim> claims) {
        ObjectNode json = typed(JsonNodeFactory.instance.objectNode(), "Product");
        json.put("id", organisation.address("/01/" + product).toString());
        json.put("name", "GTIN " + product);
        json.put("registeredId", product.digits());
        typed(json.putObject("idScheme"), "IdentifierScheme")
                .put("id", "https://id.gs1.org/01/")
                .put("name", "Global Trade Item Number (GTIN)");
        ArrayNode pages = json.putArray("furtherInformation");
        for (LiveClaim claim : claims) {
            pages.add(typed(JsonNodeFactory.instance.objectNode(), "Link")
                    .put("linkURL", page(claim.credential()))
                    .put("linkName", words(claim))
                    .put("linkType", LINK_TYPE));
        }
        return json;
    }

    /**
     * What a claim says, and where its signed bytes are. That it conforms is what whoever claims says of its own statement: UNTP has no third answer, and
     * no standard or regulation is named that it would conform to.
     */
    private ObjectNode entry(LiveClaim claim) {
        Credential credential = claim.credential();
        ObjectNode json = typed(JsonNodeFactory.instance.objectNode(), "Claim", "Declaration");
        json.put("id", credential.id().value());
        json.put("description", words(claim));
        json.put(
                "assessmentDate",
                claim.validFrom().atZone(ZoneOffset.UTC).toLocalDate().toString());
        json.put("conformance", true);
        json.put("conformityTopic", ConformityTopic.of(topic(credential)));
        typed(json.putObject("conformityEvidence"), "SecureLink", "Link")
                .put(
                        "linkURL",
                        organisation
                                .address("/api/v1/records/" + credential.id().uuid())
                                .toString())
                .put("linkName", "The claim as it was signed, with its records and the ruling")
                .put("linkType", LINK_TYPE)
                .put("hashDigest", Hash.sha256(credential.bytes()).hex())
                .put("hashMethod", "SHA-256")
                .put("encryptionMethod", "none");
        return json;
    }

    private static Topic topic(Credential credential) {
        return Topic.valueOf(credential.subject().path("topic").asString());
    }

    /** As signed; in English where there is a text in English. */
    private static String words(LiveClaim claim) {
        JsonNode texts = claim.credential().subject().path("texts");
        return texts.path(texts.has(Language.EN.tag()) ? Language.EN.tag() : Language.FR.tag())
                .asString();
    }

    private String page(Credential credential) {
        return organisation.address("/claims/" + credential.id().uuid()).toString();
    }

    private static Instant last(List<LiveClaim> claims) {
        return claims.stream()
                .map(LiveClaim::validFrom)
                .max(Comparator.naturalOrder())
                .orElseThrow();
    }

    private static Instant firstEnd(List<LiveClaim> claims) {
        return claims.stream()
                .map(LiveClaim::validUntil)
                .min(Comparator.naturalOrder())
                .orElseThrow();
    }

    private static ObjectNode typed(ObjectNode node, String... types) {
        ArrayNode all = node.putArray("type");
        for (String type : types) {
            all.add(type);
        }
        return node;
    }
}
