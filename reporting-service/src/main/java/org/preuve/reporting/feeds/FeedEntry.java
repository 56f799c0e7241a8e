package org.preuve.reporting.feeds;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.preuve.reporting.claims.ClaimId;
import org.preuve.reporting.rules.Language;

/**
 * Something that happened to a public claim.
 *
 * @param what {@code published}, {@code suspended}, {@code back}, {@code withdrawn}, {@code expired} or {@code superseded}
 * @param texts the claim's words
 * @param reasons why, by the rules' names; none where nothing went wrong
 */
public record FeedEntry(ClaimId claim, String what, Instant at, Map<Language, String> texts, List<String> reasons) {

    public FeedEntry {
        texts = Map.copyOf(texts);
        reasons = List.copyOf(reasons);
    }

    /** The same for ever, wherever it is asked: of the claim, what happened, and when. */
    public String id() {
        String name = claim + " " + what + " " + at;
        return "urn:uuid:" + UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8));
    }

    /** In the reader's language, or in the other one. */
    public String words(Language wanted) {
        return texts.getOrDefault(wanted, texts.values().iterator().next());
    }
}
