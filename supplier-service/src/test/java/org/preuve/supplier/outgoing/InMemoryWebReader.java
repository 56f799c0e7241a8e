package org.preuve.supplier.outgoing;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;

/** A web of a few pages, in memory. */
public final class InMemoryWebReader implements WebReader {

    private final ConcurrentMap<URI, byte[]> pages = new ConcurrentHashMap<>();

    /** Puts a page there, or another in its place. */
    public void publish(String address, String page) {
        pages.put(URI.create(address), page.getBytes(StandardCharsets.UTF_8));
    }

    public void takeDown(String address) {
        pages.remove(URI.create(address));
    }

    @Override
    public byte[] read(URI address) {
        return Optional.ofNullable(pages.get(address)).orElseThrow(() -> new NotRead("did not answer"));
    }
}
