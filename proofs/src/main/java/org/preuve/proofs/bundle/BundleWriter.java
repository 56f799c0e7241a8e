package org.preuve.proofs.bundle;

import java.util.List;
import java.util.function.Function;
import org.preuve.proofs.json.CanonicalJson;
import org.preuve.proofs.log.Base64Text;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Writes the JSON form of bundles. */
final class BundleWriter {

    private BundleWriter() {}

    static byte[] write(Bundle bundle) {
        ObjectNode json = sealed(bundle.sealed());
        json.put("type", BundleReader.TYPE)
                .put("version", BundleReader.VERSION)
                .put("policy", bundle.policy().toString());
        var keys = json.putArray("keys");
        bundle.keys().forEach(key -> keys.add(sealed(key)));
        var restsOn = json.putArray("restsOn");
        bundle.restsOn().forEach(rest -> restsOn.add(rest(rest)));
        addIfAny(json, "timestamps", bundle.timestamps(), BundleWriter::timestamp);
        addIfAny(json, "changes", bundle.changes(), BundleWriter::sealed);
        addIfAny(
                json,
                "statusLists",
                bundle.statusLists(),
                list -> CanonicalJson.parse(list.json(), Bundle.MAX_BYTES).asObject());
        return CanonicalJson.write(json);
    }

    /** Lists that came later are absent when they are empty, so that a bundle without them is what it always was. */
    private static <T> void addIfAny(ObjectNode json, String name, List<T> items, Function<T, ObjectNode> write) {
        if (!items.isEmpty()) {
            var list = json.putArray(name);
            items.forEach(item -> list.add(write.apply(item)));
        }
    }

    private static ObjectNode sealed(SealedRecord sealed) {
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        json.set("record", CanonicalJson.parse(sealed.record()));
        return json.put("salt", sealed.salt().multibase())
                .put("receipt", sealed.receipt().toString());
    }

    private static ObjectNode rest(Rest rest) {
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        json.put("id", rest.id().value()).put("receipt", rest.receipt().toString());
        EvidenceLevel level = rest.level();
        if (level != null) {
            json.put("level", level.word());
        }
        return json;
    }

    private static ObjectNode timestamp(TimestampedCheckpoint timestamped) {
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        json.put("checkpoint", timestamped.checkpoint().toString())
                .put("token", Base64Text.encode(timestamped.token()));
        var proof = json.putArray("consistency");
        timestamped.consistency().path().forEach(hash -> proof.add(hash.base64()));
        return json;
    }
}
