package org.preuve.reporting.feeds.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.preuve.proofs.log.Hash;
import org.preuve.reporting.feeds.FeedEntry;
import org.preuve.reporting.feeds.ReadFeed;
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

/** The feeds, in the language of {@code ?lang} or of the reader. */
@RestController
@CrossOrigin
@Tag(name = "public")
class FeedController {

    private final ReadFeed changes;
    private final FeedText feeds;
    private final Organisation organisation;

    FeedController(ReadFeed changes, FeedText feeds, Organisation organisation) {
        this.changes = changes;
        this.feeds = feeds;
        this.organisation = organisation;
    }

    @GetMapping(path = "/feeds/claims.atom", produces = MediaType.APPLICATION_ATOM_XML_VALUE)
    @Operation(summary = "What changed in the public claims, newest first (RFC 4287)")
    ResponseEntity<byte[]> claims(Locale locale) {
        String title = feeds.say(locale, "feed.title", organisation.name());
        return answer(changes.newest(), new FeedText.Feed("/feeds/claims.atom", "/", title, locale));
    }

    @GetMapping(path = "/feeds/products/{gtin}.atom", produces = MediaType.APPLICATION_ATOM_XML_VALUE)
    @Operation(summary = "What changed in the public claims about a product, newest first (RFC 4287)")
    ResponseEntity<byte[]> product(@PathVariable String gtin, Locale locale) {
        Gtin product = read(gtin);
        String title = feeds.say(locale, "feed.product.title", organisation.name(), product.digits());
        String self = "/feeds/products/" + product + ".atom";
        return answer(changes.about(product), new FeedText.Feed(self, "/01/" + product, title, locale));
    }

    private ResponseEntity<byte[]> answer(List<FeedEntry> entries, FeedText.Feed feed) {
        byte[] atom = feeds.write(entries, feed);
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_ATOM_XML)
                .eTag(Hash.sha256(atom).hex())
                .lastModified(
                        entries.isEmpty() ? Instant.EPOCH : entries.getFirst().at())
                .cacheControl(CacheControl.maxAge(Duration.ofMinutes(1)).cachePublic())
                .varyBy(HttpHeaders.ACCEPT_LANGUAGE)
                .body(atom);
    }

    private static Gtin read(String gtin) {
        try {
            return Gtin.parse(gtin);
        } catch (InvalidGtin none) {
            throw new InvalidInput("gtin", String.valueOf(none.getMessage()), "a GTIN with its check digit");
        }
    }
}
