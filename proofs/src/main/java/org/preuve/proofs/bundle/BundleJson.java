package org.preuve.proofs.bundle;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.preuve.proofs.bundle.RefusedBundle.Reason;
import org.preuve.proofs.credential.RecordId;
import org.preuve.proofs.json.CanonicalJson;
import org.preuve.proofs.json.MalformedJson;
import org.preuve.proofs.log.Salt;
import org.preuve.proofs.receipt.Receipt;
import org.preuve.proofs.receipt.RefusedReceipt;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** The JSON form of bundles. Records are embedded as JSON; their bytes are their canonical form. */
final class BundleJson {

    private static final String TYPE = "PreuveBundle";
    private static final int VERSION = 1;

    private BundleJson() {}

    static byte[] write(Bundle bundle) {
        ObjectNode json = sealed(bundle.sealed());
        json.put("type", TYPE)
                .put("version", VERSION)
                .put("policy", bundle.policy().toString());
        var keys = json.putArray("keys");
        bundle.keys().forEach(key -> keys.add(sealed(key)));
        var restsOn = json.putArray("restsOn");
        bundle.restsOn().forEach(rest -> restsOn.add(rest(rest)));
        return CanonicalJson.write(json);
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

    static Bundle read(byte[] bytes) {
        JsonNode json = json(bytes);
        if (!json.path("type").asString("").equals(TYPE)
                || !json.path("version").isIntegralNumber()) {
            throw new RefusedBundle(Reason.NOT_A_BUNDLE, "", "This is not a " + TYPE + ".");
        }
        if (json.path("version").asLong() != VERSION) {
            throw new RefusedBundle(Reason.NOT_A_BUNDLE, "/version", "Only version " + VERSION + " is understood.");
        }
        Part root = new Part(json, "");
        root.allow(Set.of("type", "version", "record", "salt", "receipt", "keys", "restsOn", "policy"));
        return new Bundle(
                readSealed(root),
                root.list("keys", key -> {
                    key.allow(Set.of("record", "salt", "receipt"));
                    return readSealed(key);
                }),
                root.list("restsOn", BundleJson::readRest),
                root.text("policy", Reason.POLICY, TrustPolicy::parse));
    }

    private static JsonNode json(byte[] bytes) {
        try {
            return CanonicalJson.parse(bytes, Bundle.MAX_BYTES);
        } catch (MalformedJson e) {
            throw new RefusedBundle(Reason.NOT_JSON, "", "This is not readable JSON: " + e.getMessage());
        }
    }

    private static SealedRecord readSealed(Part part) {
        JsonNode record = part.member("record");
        if (!record.isObject()) {
            throw part.refused("record", Reason.PART, "must be the signed record");
        }
        return new SealedRecord(
                CanonicalJson.write(record),
                part.text("salt", Reason.SALT, Salt::ofMultibase),
                part.text("receipt", Reason.RECEIPT, Receipt::parse));
    }

    private static Rest readRest(Part part) {
        part.allow(Set.of("id", "level", "receipt"));
        EvidenceLevel level = part.member("level").isMissingNode()
                ? null
                : part.text(
                        "level",
                        Reason.PART,
                        word -> EvidenceLevel.ofWord(word)
                                .orElseThrow(() -> new IllegalArgumentException("no evidence level is " + word)));
        return new Rest(
                part.text("id", Reason.PART, RecordId::parse),
                level,
                part.text("receipt", Reason.RECEIPT, Receipt::parse));
    }

    /** One object of the file and where it is. */
    private record Part(JsonNode json, String at) {

        JsonNode member(String name) {
            return json.path(name);
        }

        void allow(Set<String> names) {
            for (String name : json.propertyNames()) {
                if (!names.contains(name)) {
                    throw refused(name, Reason.PART, "is not known");
                }
            }
        }

        <T> T text(String name, Reason reason, Function<String, T> read) {
            if (!member(name).isString()) {
                throw refused(name, Reason.PART, "must be a text");
            }
            try {
                return read.apply(member(name).asString());
            } catch (IllegalArgumentException | RefusedReceipt | RefusedPolicy e) {
                throw refused(name, reason, "is refused: " + e.getMessage());
            }
        }

        <T> List<T> list(String name, Function<Part, T> read) {
            if (!member(name).isArray()) {
                throw refused(name, Reason.PART, "must be a list");
            }
            List<T> items = new ArrayList<>();
            for (JsonNode item : member(name)) {
                Part part = new Part(item, at + "/" + name + "/" + items.size());
                if (!item.isObject()) {
                    throw new RefusedBundle(Reason.PART, part.at(), part.at() + " must be an object");
                }
                items.add(read.apply(part));
            }
            return items;
        }

        RefusedBundle refused(String name, Reason reason, String problem) {
            String place = at + "/" + name.replace("~", "~0").replace("/", "~1");
            return new RefusedBundle(reason, place, place + " " + problem);
        }
    }
}
