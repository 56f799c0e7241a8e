package org.preuve.reporting.rules;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import org.preuve.proofs.log.Hash;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

/**
 * Reads packs from the class path: {@code packs/index.yaml} lists them in the order in which their findings are shown, and the files whose content each
 * of them is given, under the file's name.
 */
final class PackReader {

    private static final String FOLDER = "packs/";

    private static final YAMLMapper YAML = YAMLMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .build();

    List<PackText> readBundled() {
        JsonNode index = read("index.yaml");
        return index.path("packs")
                .valueStream()
                .map(name -> text(name.asString(), index.path("shared")))
                .toList();
    }

    private static PackText text(String name, JsonNode shared) {
        ObjectNode pack = read(name + ".yaml");
        shared.forEach(part -> pack.set(part.asString(), read(part.asString() + ".yaml")));
        return PackText.of(pack);
    }

    /** @throws UnreadablePack saying what is missing or misspelt */
    static RulePack compile(ObjectNode pack, Hash digest) {
        try {
            return new PackCompiler(YAML.treeToValue(pack, PackFile.class), digest).pack();
        } catch (IllegalArgumentException | NullPointerException | JacksonException e) {
            throw new UnreadablePack(pack.path("id").asString("without id"), e);
        }
    }

    private static ObjectNode read(String name) {
        try (InputStream in = PackReader.class.getResourceAsStream(FOLDER + name)) {
            if (in == null) {
                throw new UnreadablePack(name, new IOException("not on the class path"));
            }
            return YAML.readTree(in).asObject();
        } catch (JacksonException | IOException e) {
            throw new UnreadablePack(name, e);
        }
    }
}
