package org.preuve.proofs.bundle;

import java.util.Set;
import org.preuve.proofs.bundle.RefusedBundle.Reason;
import org.preuve.proofs.credential.RecordId;
import org.preuve.proofs.json.CanonicalJson;
import org.preuve.proofs.json.MalformedJson;
import org.preuve.proofs.log.Base64Text;
import org.preuve.proofs.log.ConsistencyProof;
import org.preuve.proofs.log.Hash;
import org.preuve.proofs.log.Salt;
import org.preuve.proofs.note.SignedNote;
import org.preuve.proofs.receipt.Receipt;
import tools.jackson.databind.JsonNode;

/** Reads the JSON form of bundles. Records are embedded as JSON; their bytes are their canonical form. */
final class BundleReader {

    static final String TYPE = "PreuveBundle";
    static final int VERSION = 1;
    private static final int MAX_PROOF = 64;
    private static final Set<String> PARTS = Set.of(
            "type",
            "version",
            "record",
            "salt",
            "receipt",
            "keys",
            "restsOn",
            "policy",
            "timestamps",
            "changes",
            "statusLists");

    private BundleReader() {}

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
        root.allow(PARTS);
        return new Bundle(
                readSealed(root),
                root.list("keys", BundleReader::readBeside),
                root.list("restsOn", BundleReader::readRest),
                root.text("policy", Reason.POLICY, TrustPolicy::parse),
                root.listIfAny("timestamps", BundleReader::readTimestamp),
                root.listIfAny("changes", BundleReader::readBeside),
                root.listIfAny("statusLists", list -> new CarriedList(CanonicalJson.write(list.json()))));
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

    private static SealedRecord readBeside(Part part) {
        part.allow(Set.of("record", "salt", "receipt"));
        return readSealed(part);
    }

    private static TimestampedCheckpoint readTimestamp(Part part) {
        part.allow(Set.of("checkpoint", "token", "consistency"));
        return new TimestampedCheckpoint(
                part.text("checkpoint", Reason.TIMESTAMP, SignedNote::parse),
                part.text("token", Reason.TIMESTAMP, Base64Text::decode),
                new ConsistencyProof(part.texts("consistency", Reason.TIMESTAMP, MAX_PROOF, Hash::ofBase64)));
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
}
