package org.preuve.reporting.impact;

import java.io.InputStream;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.preuve.reporting.impact.KnownIndicator.Dimension;
import tools.jackson.databind.JsonNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** Names of indicators that can mean nothing else, in French and English, from {@code indicators.yaml}. */
public final class Catalogue {

    private final List<KnownIndicator> all;
    private final Map<FoldedName, KnownIndicator> byName = new HashMap<>();

    private Catalogue(List<KnownIndicator> all) {
        this.all = List.copyOf(all);
        for (KnownIndicator known : all) {
            for (String name : known.names()) {
                if (byName.put(FoldedName.of(name), known) != null) {
                    throw new IllegalStateException("the catalogue of indicators has " + name + " twice");
                }
            }
        }
    }

    /** The one that this release carries. */
    public static Catalogue shipped() {
        InputStream data = Catalogue.class.getResourceAsStream("indicators.yaml");
        return new Catalogue(YAMLMapper.shared()
                .readTree(data)
                .path("indicators")
                .valueStream()
                .map(Catalogue::known)
                .toList());
    }

    private static KnownIndicator known(JsonNode entry) {
        return new KnownIndicator(
                entry.path("key").asString(),
                Dimension.valueOf(entry.path("dimension").asString().toUpperCase(Locale.ROOT)),
                entry.path("stock").asBoolean(false),
                entry.path("scope").intValueOpt().stream().boxed().findFirst(),
                entry.path("names").valueStream().map(JsonNode::asString).toList());
    }

    public List<KnownIndicator> all() {
        return all;
    }

    Optional<KnownIndicator> find(FoldedName name) {
        return Optional.ofNullable(byName.get(name));
    }
}
