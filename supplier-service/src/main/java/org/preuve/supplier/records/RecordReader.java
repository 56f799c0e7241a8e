package org.preuve.supplier.records;

import java.util.List;
import org.preuve.proofs.credential.Credential;
import org.preuve.proofs.credential.RefusedCredential;
import org.preuve.proofs.credential.RefusedCredential.Reason;
import org.preuve.supplier.fields.FieldProblem;

/** Reads the body of a request as a signed record. Whether its signature is right is asked later. */
public final class RecordReader {

    private RecordReader() {}

    /**
     * The record that a body is.
     *
     * @throws RecordRefusal when it is none
     */
    public static Credential read(byte[] body) {
        try {
            return Credential.parse(body);
        } catch (RefusedCredential refused) {
            String why = String.valueOf(refused.getMessage());
            throw refused.reason() == Reason.MALFORMED_JSON
                    ? new RecordRefusal.Unreadable(why)
                    : new RecordRefusal.Refused(
                            List.of(new FieldProblem(refused.at(), why, "a signed Verifiable Credential 2.0")));
        }
    }
}
