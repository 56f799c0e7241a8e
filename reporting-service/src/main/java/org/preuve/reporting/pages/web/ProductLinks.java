package org.preuve.reporting.pages.web;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.preuve.reporting.chain.DrawChain;
import org.preuve.reporting.chain.Making;
import org.preuve.reporting.organisation.Organisation;
import org.preuve.reporting.pages.ClaimStory;
import org.preuve.reporting.pages.FindPublished;
import org.preuve.reporting.pages.FindPublished.Found;
import org.preuve.reporting.pages.LotFacts;
import org.preuve.reporting.pages.ReadLot;
import org.preuve.reporting.pages.web.LinkContext.Target;
import org.preuve.reporting.products.DigitalLink;
import org.preuve.reporting.rules.Language;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Gathers where the links of a product lead, at each level of its address. A link is there only if something stands behind it. */
@Component
class ProductLinks {

    private static final String HTML = "text/html";

    private final FindPublished published;
    private final ReadLot lots;
    private final DrawChain chains;
    private final Organisation organisation;
    private final MessageSource messages;

    ProductLinks(
            FindPublished published,
            ReadLot lots,
            DrawChain chains,
            Organisation organisation,
            MessageSource messages) {
        this.published = published;
        this.lots = lots;
        this.chains = chains;
        this.organisation = organisation;
        this.messages = messages;
    }

    /** The links of what was asked for, then of what it is a part of. */
    List<LinkContext> of(DigitalLink asked) {
        List<Found> claims = published.about(asked.gtin());
        return asked.levels().stream().map(level -> level(level, claims)).toList();
    }

    private LinkContext level(DigitalLink level, List<Found> claims) {
        Map<String, List<Target>> links = new LinkedHashMap<>();
        Target page = new Target(address(level.path()), HTML, true, titles("link.page"));
        links.put(LinkType.DEFAULT, List.of(page));
        links.put(LinkType.PAGE, List.of(page));
        if (level.isWhole()) {
            whole(level, claims, links);
        } else if (level.serial().isEmpty()) {
            level.lot().ifPresent(lot -> lot(level, lot, claims, links));
        }
        links.values().removeIf(List::isEmpty);
        return new LinkContext(address(level.path()), links);
    }

    private void whole(DigitalLink product, List<Found> claims, Map<String, List<Target>> links) {
        List<ClaimStory> live =
                claims.stream().map(Found::story).filter(ProductLinks::isLive).toList();
        links.put(LinkType.SUSTAINABILITY, live.stream().map(this::claim).toList());
        links.put(
                LinkType.CERTIFICATION,
                live.stream().filter(ClaimStory::hasThirdParty).map(this::claim).toList());
        String api = "/api/v1/products/" + product.gtin();
        if (chains.of(product.gtin()).stream().anyMatch(Making::isPublic)) {
            links.put(LinkType.TRACEABILITY, List.of(data(api + "/chain", "application/json", "link.chain")));
        }
        if (!live.isEmpty()) {
            links.put(LinkType.PASSPORT, List.of(data(api + "/passport", "application/vc+jwt", "link.passport")));
        }
        String feed = "/feeds/products/" + product.gtin() + ".atom";
        links.put(LinkType.ALTERNATE, List.of(data(feed, "application/atom+xml", "link.feed")));
    }

    private void lot(DigitalLink level, String lot, List<Found> claims, Map<String, List<Target>> links) {
        LotFacts facts = lots.of(level.gtin(), lot, claims);
        links.put(
                LinkType.SUSTAINABILITY,
                facts.claims().stream()
                        .filter(reach -> reach.ofThisLot() > 0 && isLive(reach.claim()))
                        .map(reach -> claim(reach.claim()))
                        .toList());
        if (facts.makings() > 0) {
            String chain = "/api/v1/products/" + level.gtin() + "/chain";
            links.put(LinkType.TRACEABILITY, List.of(data(chain, "application/json", "link.chain")));
        }
    }

    private static boolean isLive(ClaimStory claim) {
        return claim.life().stands() && !claim.over();
    }

    private Target claim(ClaimStory claim) {
        return new Target(address("/claims/" + claim.id()), HTML, true, claim.texts());
    }

    private Target data(String path, String mediaType, String title) {
        return new Target(address(path), mediaType, false, titles(title));
    }

    private Map<Language, String> titles(String key) {
        Map<Language, String> titles = new LinkedHashMap<>();
        for (Language language : Language.values()) {
            titles.put(language, message(key, language));
        }
        return titles;
    }

    private String message(String key, Language language) {
        return messages.getMessage(key, null, Locale.of(language.tag()));
    }

    private String address(String path) {
        return organisation.address(path).toString();
    }
}
