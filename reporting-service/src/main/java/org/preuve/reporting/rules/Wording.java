package org.preuve.reporting.rules;

import java.util.Map;
import java.util.Optional;
import org.preuve.reporting.products.Gtin;

/** What a claim says and where: the words, and what decides which rules speak to them. */
public record Wording(
        Map<Language, String> texts, ClaimLevel level, Channel channel, Market market, Optional<Gtin> product) {

    public Wording {
        texts = Map.copyOf(texts);
    }
}
