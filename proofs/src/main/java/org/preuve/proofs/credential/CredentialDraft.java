package org.preuve.proofs.credential;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.preuve.proofs.keys.Did;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Makes the unsigned document of a record, with the contexts and types that the rules ask for. */
public final class CredentialDraft {
    /** The context of the data model, and ours behind it. */
    public static final List<String> CONTEXTS = List.of(RecordRules.CREDENTIALS_CONTEXT, RecordRules.PREUVE_CONTEXT);

    private CredentialDraft() {}

    /** A document ready for {@link CredentialSigner}; {@code subject} is copied. */
    public static ObjectNode of(
            RecordId id,
            RecordKind kind,
            Did issuer,
            Instant validFrom,
            @Nullable Instant validUntil,
            ObjectNode subject) {
        ObjectNode document = JsonNodeFactory.instance.objectNode();
        CONTEXTS.forEach(document.putArray("@context")::add);
        document.put("id", id.value());
        document.putArray("type").add(RecordRules.CREDENTIAL_TYPE).add(kind.type());
        document.put("issuer", issuer.value()).put("validFrom", validFrom.toString());
        if (validUntil != null) {
            document.put("validUntil", validUntil.toString());
        }
        document.set("credentialSubject", subject.deepCopy());
        return document;
    }
}
