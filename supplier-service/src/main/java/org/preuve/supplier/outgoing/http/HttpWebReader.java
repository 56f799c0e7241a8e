package org.preuve.supplier.outgoing.http;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.time.Duration;
import org.apache.hc.client5.http.DnsResolver;
import org.apache.hc.client5.http.classic.methods.HttpGet;
import org.apache.hc.client5.http.ssl.TlsSocketStrategy;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.HttpEntity;
import org.preuve.supplier.outgoing.AddressPolicy;
import org.preuve.supplier.outgoing.NotRead;
import org.preuve.supplier.outgoing.WebReader;

/** Reads over HTTPS, no more than was asked for. */
final class HttpWebReader implements WebReader, AutoCloseable {

    static final int LARGEST = 64 * 1024;

    /** Somebody waits for each. */
    private static final int AT_ONCE = 25;

    private final GuardedClient client;

    HttpWebReader(AddressPolicy policy, DnsResolver names, TlsSocketStrategy tls, Duration deadline) {
        this.client = new GuardedClient(policy, names, tls, deadline, AT_ONCE);
    }

    @Override
    public byte[] read(URI address) {
        return client.call(new HttpGet(GuardedClient.callable(address)), HttpWebReader::content);
    }

    private static byte[] content(ClassicHttpResponse response) throws IOException {
        if (response.getCode() != 200) {
            throw new NotRead("answered with status " + response.getCode() + "; redirects are not followed");
        }
        HttpEntity entity = response.getEntity();
        if (entity == null) {
            throw new NotRead("answered with nothing");
        }
        try (InputStream body = entity.getContent()) {
            byte[] content = body.readNBytes(LARGEST + 1);
            if (content.length > LARGEST) {
                throw new NotRead("answered with more than " + LARGEST + " bytes");
            }
            return content;
        }
    }

    @Override
    public void close() throws IOException {
        client.close();
    }
}
