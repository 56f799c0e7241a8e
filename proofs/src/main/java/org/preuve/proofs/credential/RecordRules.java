package org.preuve.proofs.credential;

import java.util.Optional;
import java.util.Set;
import org.preuve.proofs.credential.DataModelRules.Validity;
import org.preuve.proofs.credential.RefusedCredential.Reason;
import org.preuve.proofs.keys.Did;
import org.preuve.proofs.keys.InvalidKey;

/** What every record has besides its proof: the data model's rules, and those that make it one of Preuve's records. */
record RecordRules(RecordId id, RecordKind kind, Did issuer, Validity validity) {
    static final String CREDENTIALS_CONTEXT = "https://www.w3.org/ns/credentials/v2";
    static final String PREUVE_CONTEXT = "https://preuve.example/contexts/v1";
    static final String CREDENTIAL_TYPE = "VerifiableCredential";

    static final Set<String> PROPERTIES = Set.of(
            "@context",
            "id",
            "type",
            "name",
            "description",
            "issuer",
            "validFrom",
            "validUntil",
            "credentialSubject",
            "credentialStatus",
            "credentialSchema",
            "refreshService",
            "termsOfUse",
            "evidence",
            "relatedResource",
            "renderMethod",
            "confidenceMethod",
            "proof");

    /**
     * Reads and checks a document, whose proof is not looked at.
     *
     * @throws RefusedCredential at the first rule that it breaks
     */
    static RecordRules read(Located document) {
        if (!document.isObject()) {
            throw document.refused(Reason.NOT_AN_OBJECT, "must be a JSON object");
        }
        document.refuseMembersBeyond(PROPERTIES, Reason.UNKNOWN_PROPERTY);
        checkContext(document.member("@context"));
        RecordKind kind = kind(document.member("type"));
        RecordId id = id(document.member("id"));
        Did issuer = issuer(document.member("issuer"));
        Validity validity = DataModelRules.validity(document);
        DataModelRules.checkSubject(document.member("credentialSubject"));
        DataModelRules.check(document);
        return new RecordRules(id, kind, issuer, validity);
    }

    /** Both contexts first, in this order. More may follow, by address only: an inline one could bend our terms. */
    private static void checkContext(Located context) {
        if (!context.element(0).is(CREDENTIALS_CONTEXT) || !context.element(1).is(PREUVE_CONTEXT)) {
            throw context.refused(Reason.CONTEXT, "must start with " + CREDENTIALS_CONTEXT + " and " + PREUVE_CONTEXT);
        }
        checkFurtherContexts(context, 2);
    }

    static void checkFurtherContexts(Located context, int from) {
        for (int i = from; i < context.size(); i++) {
            Located further = context.element(i);
            if (!DataModelRules.isUrl(further.text(Reason.CONTEXT, "must be the address of a context"))) {
                throw further.refused(Reason.CONTEXT, "must be the address of a context");
            }
        }
    }

    private static RecordKind kind(Located type) {
        Optional<RecordKind> kind = type.size() == 2 && type.element(0).is(CREDENTIAL_TYPE)
                ? RecordKind.ofType(type.element(1).text(Reason.TYPE, "must be a kind of record"))
                : Optional.empty();
        return kind.orElseThrow(() -> type.refused(
                Reason.TYPE, "must be [\"" + CREDENTIAL_TYPE + "\", \"<Kind>Credential\"] of a known kind"));
    }

    private static RecordId id(Located id) {
        String expected = "must be urn:uuid: and a UUID in lower case";
        try {
            return RecordId.parse(id.text(Reason.ID, expected));
        } catch (IllegalArgumentException e) {
            throw id.refused(Reason.ID, expected);
        }
    }

    static Did issuer(Located issuer) {
        Located name = issuer.isObject() ? issuer.member("id") : issuer;
        try {
            return Did.parse(name.text(Reason.ISSUER, "must be a DID, or an object whose id is one"));
        } catch (InvalidKey e) {
            throw name.refused(Reason.ISSUER, "must be a DID: " + e.getMessage());
        }
    }
}
