package org.preuve.reporting.feeds.web;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import javax.xml.stream.XMLStreamException;
import org.preuve.reporting.feeds.FeedEntry;
import org.preuve.reporting.organisation.Organisation;
import org.preuve.reporting.rules.Language;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Tells changes in a reader's language, as RFC 4287 has them. */
@Component
class FeedText {

    private final Organisation organisation;
    private final MessageSource messages;

    FeedText(Organisation organisation, MessageSource messages) {
        this.organisation = organisation;
        this.messages = messages;
    }

    /**
     * @param self its own path, without a query
     * @param page where people read the same
     */
    record Feed(String self, String page, String title, Locale locale) {}

    byte[] write(List<FeedEntry> changes, Feed feed) {
        String lang = feed.locale().getLanguage();
        return AtomWriter.feed(lang, atom -> {
            atom.text("id", id(feed));
            atom.text("title", feed.title());
            // Where nothing has happened yet, the feed is as old as time.
            Instant updated =
                    changes.isEmpty() ? Instant.EPOCH : changes.getFirst().at();
            atom.text("updated", updated.toString());
            link(atom, "self", "application/atom+xml", address(feed.self(), lang), lang);
            link(atom, "alternate", "text/html", address(feed.page(), lang), lang);
            atom.element("author", author -> {
                author.text("name", organisation.name());
                author.text("uri", address("/", lang));
            });
            for (FeedEntry change : changes) {
                atom.element("entry", entry -> write(change, entry, feed.locale()));
            }
        });
    }

    private void write(FeedEntry change, AtomWriter entry, Locale locale) throws XMLStreamException {
        String lang = locale.getLanguage();
        String words = change.words(Language.of(lang).orElse(Language.EN));
        entry.text("id", change.id());
        entry.text("title", say(locale, "feed.entry." + change.what(), words));
        entry.text("updated", change.at().toString());
        link(entry, "alternate", "text/html", address("/claims/" + change.claim(), lang), lang);
        entry.empty("category", "term", change.what());
        String summary = say(locale, "feed.summary." + change.what());
        String reasons = change.reasons().isEmpty() ? "" : " " + say(locale, "feed.reasons", reasons(change, locale));
        entry.text("summary", summary + reasons);
    }

    private String reasons(FeedEntry change, Locale locale) {
        return change.reasons().stream()
                .map(rule ->
                        Objects.requireNonNullElse(messages.getMessage("reason." + rule, null, rule, locale), rule))
                .collect(Collectors.joining(", "));
    }

    String say(Locale locale, String key, Object... arguments) {
        return messages.getMessage(key, arguments, locale);
    }

    private static void link(AtomWriter atom, String rel, String type, String href, String lang)
            throws XMLStreamException {
        atom.empty("link", "rel", rel, "type", type, "href", href, "hreflang", lang);
    }

    private String address(String path, String lang) {
        return organisation.address(path) + "?lang=" + lang;
    }

    /** Of the feed in either language: it is one feed. */
    private String id(Feed feed) {
        String name = organisation.did().value() + " " + feed.self();
        return "urn:uuid:" + UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8));
    }
}
