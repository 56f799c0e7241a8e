package org.preuve.reporting.rules;

import java.util.Map;
import java.util.Optional;
import org.preuve.reporting.products.Gtin;

/** What a claim says and where: the words, what it asserts besides, and what decides which rules speak to them. */
public record Wording(
        Map<Language, String> texts,
        ClaimLevel level,
        Channel channel,
        Market market,
        Optional<Gtin> product,
        Asserted asserted) {

    public Wording {
        texts = Map.copyOf(texts);
    }

    /** Words that assert nothing besides. */
    public Wording(
            Map<Language, String> texts, ClaimLevel level, Channel channel, Market market, Optional<Gtin> product) {
        this(texts, level, channel, market, product, Asserted.NOTHING);
    }
}
