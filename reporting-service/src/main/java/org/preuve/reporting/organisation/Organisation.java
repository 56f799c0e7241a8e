package org.preuve.reporting.organisation;

import java.net.URI;
import org.preuve.proofs.keys.Did;
import org.preuve.proofs.keys.VerificationKey;
import org.preuve.proofs.keys.VerificationMethod;

/**
 * Who publishes claims here.
 *
 * @param publicUrl where the public pages stand, without a slash at the end
 */
public record Organisation(Did did, String name, VerificationKey key, URI publicUrl) {

    /** How the organisation's key is named in what it signs. */
    public VerificationMethod verificationMethod() {
        return VerificationMethod.of(did, key);
    }

    /** The full address of a page of ours. */
    public URI address(String path) {
        return URI.create(publicUrl + path);
    }
}
