package org.preuve.reporting.pages.web;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.preuve.reporting.rules.Language;

/**
 * The links of one thing (RFC 9264 §4.2.2).
 *
 * @param links by the full name of their type
 */
record LinkContext(String anchor, Map<String, List<Target>> links) {

    /**
     * Where a link leads.
     *
     * @param speaks whether it is a page that speaks both languages
     * @param titles at least one
     */
    record Target(String href, String mediaType, boolean speaks, Map<Language, String> titles) {

        /** RFC 9264 §4.2.4: titles in several languages stand in {@code title*}. */
        Map<String, ?> json() {
            Map<String, Object> json = new LinkedHashMap<>();
            json.put("href", href);
            json.put("title", Optional.ofNullable(titles.get(Language.EN)).orElseGet(() -> first(titles)));
            json.put(
                    "title*",
                    languages()
                            .filter(titles::containsKey)
                            .map(language ->
                                    Map.of("value", titles.getOrDefault(language, ""), "language", language.tag()))
                            .toList());
            json.put("type", mediaType);
            if (speaks) {
                json.put("hreflang", languages().map(Language::tag).toList());
            }
            return json;
        }

        private static String first(Map<Language, String> titles) {
            return titles.values().iterator().next();
        }

        private static Stream<Language> languages() {
            return Arrays.stream(Language.values());
        }
    }

    Map<String, ?> json() {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("anchor", anchor);
        links.forEach((type, targets) ->
                json.put(type, targets.stream().map(Target::json).toList()));
        return json;
    }

    /** Only the links of one type. */
    LinkContext of(String type) {
        return new LinkContext(anchor, Map.of(type, links.getOrDefault(type, List.of())));
    }
}
