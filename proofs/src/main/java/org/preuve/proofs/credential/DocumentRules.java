package org.preuve.proofs.credential;

import java.util.stream.IntStream;
import org.preuve.proofs.credential.DataModelRules.Validity;
import org.preuve.proofs.credential.RefusedCredential.Reason;
import org.preuve.proofs.keys.Did;

/** What every credential has besides its proof when it is no record: the data model's rules, and an issuer that is a DID. */
record DocumentRules(Did issuer, Validity validity) {

    /**
     * Reads and checks a document, whose proof is not looked at.
     *
     * @throws RefusedCredential at the first rule that it breaks
     */
    static DocumentRules read(Located document) {
        if (!document.isObject()) {
            throw document.refused(Reason.NOT_AN_OBJECT, "must be a JSON object");
        }
        document.refuseMembersBeyond(RecordRules.PROPERTIES, Reason.UNKNOWN_PROPERTY);
        checkContext(document.member("@context"));
        checkType(document.member("type"));
        Did issuer = RecordRules.issuer(document.member("issuer"));
        Validity validity = DataModelRules.validity(document);
        DataModelRules.checkSubject(document.member("credentialSubject"));
        DataModelRules.check(document);
        return new DocumentRules(issuer, validity);
    }

    private static void checkContext(Located context) {
        if (!context.element(0).is(RecordRules.CREDENTIALS_CONTEXT)) {
            throw context.refused(Reason.CONTEXT, "must start with " + RecordRules.CREDENTIALS_CONTEXT);
        }
        RecordRules.checkFurtherContexts(context, 1);
    }

    private static void checkType(Located type) {
        boolean isCredential = type.isArray()
                && IntStream.range(0, type.size()).anyMatch(i -> type.element(i).is(RecordRules.CREDENTIAL_TYPE));
        if (!isCredential) {
            throw type.refused(Reason.TYPE, "must be a list with " + RecordRules.CREDENTIAL_TYPE);
        }
    }
}
