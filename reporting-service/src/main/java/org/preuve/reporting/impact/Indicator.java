package org.preuve.reporting.impact;

import java.util.List;
import java.util.Optional;

/**
 * What is measured. Two indicators never add up.
 *
 * @param key by which it is known: the catalogue's where the name is in it, else the folded name
 * @param datapoint the catalogue's key, for names that can mean nothing else
 * @param scopes of greenhouse gases that the name names
 */
public record Indicator(String key, Optional<String> datapoint, List<Integer> scopes) {

    public Indicator {
        scopes = List.copyOf(scopes);
    }
}
