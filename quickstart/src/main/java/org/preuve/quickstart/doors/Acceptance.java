package org.preuve.quickstart.doors;

import java.net.http.HttpRequest.BodyPublishers;
import java.security.SecureRandom;
import org.preuve.proofs.credential.Credential;
import org.preuve.proofs.json.CanonicalJson;
import org.preuve.proofs.log.RecordDigest;
import org.preuve.proofs.log.Salt;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** How a supplier accepts: with its key record, and with who it says it is, of which the record holds the digest. */
public record Acceptance(ObjectNode identity, Salt salt) {

    public static Acceptance of(ObjectNode identity) {
        return new Acceptance(identity, Salt.generate(new SecureRandom()));
    }

    /** What the key record says under {@code identityDigest}. */
    public String digest() {
        return RecordDigest.of(salt, CanonicalJson.write(identity)).value();
    }

    /** Sends the acceptance to the door below an invitation. */
    public Answer send(Caller caller, String invitation, Credential keyRecord) {
        ObjectNode whole = JsonMapper.shared().createObjectNode().put("salt", salt.multibase());
        whole.set("identity", identity);
        whole.set("record", keyRecord.document());
        return caller.send(
                "POST",
                invitation + "/acceptance",
                BodyPublishers.ofByteArray(CanonicalJson.write(whole)),
                "Content-Type",
                "application/vnd.preuve.acceptance+json");
    }
}
