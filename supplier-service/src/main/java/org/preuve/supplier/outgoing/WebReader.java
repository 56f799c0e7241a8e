package org.preuve.supplier.outgoing;

import java.net.URI;

/** Reads small documents from addresses that a stranger named. */
public interface WebReader {

    /**
     * What stands at an https address now.
     *
     * @throws NotRead when the address may not be called, or did not answer as it should, within limits of time and size
     */
    byte[] read(URI address);
}
