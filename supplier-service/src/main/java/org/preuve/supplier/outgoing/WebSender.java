package org.preuve.supplier.outgoing;

import java.net.URI;
import java.util.Map;

/** Sends small requests to addresses that a stranger named. */
public interface WebSender {

    /**
     * Sends one request, once, and reads nothing of the answer but its head.
     *
     * @param fields header fields, besides those that every request has
     * @param body no bytes where there is none
     */
    WebAnswer send(String method, URI address, Map<String, String> fields, byte[] body);
}
