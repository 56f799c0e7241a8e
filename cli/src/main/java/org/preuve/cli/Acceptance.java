package org.preuve.cli;

import java.security.SecureRandom;
import org.preuve.proofs.credential.Credential;
import org.preuve.proofs.json.CanonicalJson;
import org.preuve.proofs.log.RecordDigest;
import org.preuve.proofs.log.Salt;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** What accepts an invitation: the key's record and, beside it, who its owner says to be, of which the record holds the digest. */
record Acceptance(Credential record, JsonNode identity, String salt) {
    static final String MEDIA_TYPE = "application/vnd.preuve.acceptance+json";

    /** Who somebody says to be, before a key has signed it. */
    record Statement(JsonNode identity, Salt salt) {

        static Statement of(JsonNode identity) {
            return new Statement(identity, Salt.generate(new SecureRandom()));
        }

        String digest() {
            return RecordDigest.of(salt, CanonicalJson.write(identity)).value();
        }

        Acceptance signedBy(Credential record) {
            return new Acceptance(record, identity, salt.multibase());
        }
    }

    static Acceptance of(JsonNode whole) {
        return new Acceptance(
                Credential.parse(CanonicalJson.write(whole.path("record"))),
                whole.path("identity"),
                whole.path("salt").asString(""));
    }

    byte[] json() {
        ObjectNode whole = JsonNodeFactory.instance.objectNode().put("salt", salt);
        whole.set("identity", identity);
        whole.set("record", CanonicalJson.parse(record.bytes()));
        return CanonicalJson.write(whole);
    }
}
