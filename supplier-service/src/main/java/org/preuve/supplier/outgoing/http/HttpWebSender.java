package org.preuve.supplier.outgoing.http;

import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.apache.hc.client5.http.DnsResolver;
import org.apache.hc.client5.http.classic.methods.HttpUriRequestBase;
import org.apache.hc.client5.http.ssl.TlsSocketStrategy;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.Header;
import org.apache.hc.core5.http.io.entity.ByteArrayEntity;
import org.preuve.supplier.outgoing.AddressPolicy;
import org.preuve.supplier.outgoing.NotRead;
import org.preuve.supplier.outgoing.WebAnswer;
import org.preuve.supplier.outgoing.WebSender;

/** Sends over HTTPS. Of an answer the head is read; its body, whatever it is, is left on the wire, which is cut. */
final class HttpWebSender implements WebSender, AutoCloseable {

    private static final int AT_ONCE = 50;

    private final GuardedClient client;

    HttpWebSender(AddressPolicy policy, DnsResolver names, TlsSocketStrategy tls, Duration deadline) {
        this.client = new GuardedClient(policy, names, tls, deadline, AT_ONCE);
    }

    @Override
    public WebAnswer send(String method, URI address, Map<String, String> fields, byte[] body) {
        try {
            HttpUriRequestBase request = new HttpUriRequestBase(method, GuardedClient.callable(address));
            fields.forEach(request::setHeader);
            if (body.length > 0) {
                request.setEntity(new ByteArrayEntity(body, null));
            }
            return client.call(request, HttpWebSender::head);
        } catch (NotRead nothing) {
            return new WebAnswer.NotAnswered(String.valueOf(nothing.getMessage()));
        }
    }

    private static WebAnswer head(ClassicHttpResponse response) {
        Map<String, String> fields = new HashMap<>();
        for (Header field : response.getHeaders()) {
            fields.putIfAbsent(field.getName().toLowerCase(Locale.ROOT), String.valueOf(field.getValue()));
        }
        response.setEntity(null); // or the client would read all of it
        return new WebAnswer.Answered(response.getCode(), fields);
    }

    @Override
    public void close() throws IOException {
        client.close();
    }
}
