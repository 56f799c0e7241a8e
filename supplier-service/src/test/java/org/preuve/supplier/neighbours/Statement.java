package org.preuve.supplier.neighbours;

import java.security.SecureRandom;
import org.preuve.proofs.credential.Credential;
import org.preuve.proofs.json.CanonicalJson;
import org.preuve.proofs.log.RecordDigest;
import org.preuve.proofs.log.Salt;
import tools.jackson.databind.node.ObjectNode;

/** Who a supplier says it is when it accepts; its key record holds the digest. */
public record Statement(ObjectNode identity, Salt salt) {

    /** The media type of an acceptance. */
    public static final String MEDIA_TYPE = "application/vnd.preuve.acceptance+json";

    public static Statement of(ObjectNode identity) {
        return new Statement(identity, Salt.generate(new SecureRandom()));
    }

    public static Statement ofAMill() {
        return of(Signatory.object("{\"name\": \"Mill\", \"country\": \"PT\"}"));
    }

    public String digest() {
        return RecordDigest.of(salt, CanonicalJson.write(identity)).value();
    }

    /** The acceptance, of which this is a part. */
    public byte[] with(Credential keyRecord) {
        ObjectNode whole = Signatory.object("{}").put("salt", salt.multibase());
        whole.set("record", keyRecord.document());
        whole.set("identity", identity);
        return CanonicalJson.write(whole);
    }
}
