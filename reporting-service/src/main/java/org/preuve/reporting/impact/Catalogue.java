package org.preuve.reporting.impact;

import java.io.InputStream;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** Names of indicators that can mean nothing else, in French and English, from {@code indicators.yaml}. */
final class Catalogue {

    /** What an indicator's unit must measure for its name to mean what the catalogue says. */
    enum Dimension {
        ENERGY("g.m2.s-2"),
        VOLUME("m3"),
        MASS("g"),
        TIME("s"),
        COUNT(""),
        SHARE("");

        private final String measure;

        Dimension(String measure) {
            this.measure = measure;
        }

        boolean fits(Scale scale) {
            return switch (scale) {
                case Scale.Adds adds ->
                    this == COUNT
                            ? adds.measure().isEmpty() || adds.measure().startsWith("{")
                            : this != SHARE && adds.measure().equals(measure);
                case Scale.Listed listed -> this == SHARE;
                case Scale.Unknown unknown -> false;
            };
        }
    }

    /**
     * One indicator.
     *
     * @param isStock whether a sum over time says nothing
     */
    record Known(String key, Dimension dimension, boolean isStock, Optional<Integer> scope, List<String> names) {}

    private final Map<FoldedName, Known> byName = new HashMap<>();

    private Catalogue(List<Known> all) {
        for (Known known : all) {
            for (String name : known.names()) {
                if (byName.put(FoldedName.of(name), known) != null) {
                    throw new IllegalStateException("the catalogue of indicators has " + name + " twice");
                }
            }
        }
    }

    static Catalogue shipped() {
        InputStream data = Catalogue.class.getResourceAsStream("indicators.yaml");
        return new Catalogue(YAMLMapper.shared()
                .readTree(data)
                .path("indicators")
                .valueStream()
                .map(Catalogue::known)
                .toList());
    }

    private static Known known(JsonNode entry) {
        return new Known(
                entry.path("key").asString(),
                Dimension.valueOf(entry.path("dimension").asString().toUpperCase(Locale.ROOT)),
                entry.path("stock").asBoolean(false),
                entry.path("scope").intValueOpt().stream().boxed().findFirst(),
                entry.path("names").valueStream().map(JsonNode::asString).toList());
    }

    Optional<Known> find(FoldedName name) {
        return Optional.ofNullable(byName.get(name));
    }
}
