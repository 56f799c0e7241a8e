package org.preuve.proofs.status;

import java.net.URI;
import java.net.URISyntaxException;
import org.preuve.proofs.status.RefusedStatus.Reason;
import tools.jackson.databind.JsonNode;

/** Reads the address of a list, at which nothing is ever fetched here. */
final class Address {

    private Address() {}

    static URI read(JsonNode text, String at) {
        try {
            if (text.isString()) {
                URI address = new URI(text.stringValue());
                if (address.isAbsolute()) {
                    return address;
                }
            }
        } catch (URISyntaxException e) {
            throw refused(at);
        }
        throw refused(at);
    }

    private static RefusedStatus refused(String at) {
        return new RefusedStatus(Reason.ADDRESS, at, "must be one URL.");
    }
}
