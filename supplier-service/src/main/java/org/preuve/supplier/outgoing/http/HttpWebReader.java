package org.preuve.supplier.outgoing.http;

import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.hc.client5.http.DnsResolver;
import org.apache.hc.client5.http.classic.methods.HttpGet;
import org.apache.hc.client5.http.config.ConnectionConfig;
import org.apache.hc.client5.http.config.RequestConfig;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.impl.classic.HttpClients;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManagerBuilder;
import org.apache.hc.client5.http.ssl.TlsSocketStrategy;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.HttpEntity;
import org.apache.hc.core5.util.TimeValue;
import org.apache.hc.core5.util.Timeout;
import org.preuve.supplier.outgoing.AddressPolicy;
import org.preuve.supplier.outgoing.NotRead;
import org.preuve.supplier.outgoing.WebReader;

/**
 * Reads over HTTPS and trusts nobody on the way: a name is resolved once and the connection goes to an address that was
 * checked, so a name that changes its answer gains nothing; redirects are not followed, connections not reused, nothing is
 * unpacked; the whole call has one deadline, because whoever answers a byte at a time keeps every shorter one.
 */
final class HttpWebReader implements WebReader, AutoCloseable {

    static final int LARGEST = 64 * 1024;

    private final AddressPolicy policy;
    private final Duration deadline;
    private final CloseableHttpClient client;
    private final ExecutorService calls = Executors.newVirtualThreadPerTaskExecutor();

    HttpWebReader(AddressPolicy policy, DnsResolver names, TlsSocketStrategy tls, Duration deadline) {
        this.policy = policy;
        this.deadline = deadline;
        Timeout patience = Timeout.of(deadline);
        this.client = HttpClients.custom()
                .setConnectionManager(PoolingHttpClientConnectionManagerBuilder.create()
                        .setDnsResolver(new CheckedNames(names))
                        .setTlsSocketStrategy(tls)
                        .setDefaultConnectionConfig(ConnectionConfig.custom()
                                .setConnectTimeout(patience)
                                .setSocketTimeout(patience)
                                .setTimeToLive(TimeValue.ofMilliseconds(1))
                                .build())
                        .build())
                .setDefaultRequestConfig(
                        RequestConfig.custom().setResponseTimeout(patience).build())
                .disableRedirectHandling()
                .disableAutomaticRetries()
                .disableContentCompression()
                .disableCookieManagement()
                .disableAuthCaching()
                .setUserAgent("Preuve")
                .build();
    }

    @Override
    public byte[] read(URI address) {
        if (!"https".equals(address.getScheme()) || address.getHost() == null || address.getUserInfo() != null) {
            throw new NotRead("only https addresses of a host are called");
        }
        HttpGet request = new HttpGet(address);
        request.setHeader("Connection", "close");
        Future<byte[]> answer = calls.submit(() -> client.execute(request, HttpWebReader::content));
        try {
            return answer.get(deadline.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException late) {
            throw new NotRead("did not answer in time");
        } catch (ExecutionException failed) {
            throw failed.getCause() instanceof NotRead refusal ? refusal : new NotRead("did not answer");
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new NotRead("did not answer in time");
        } finally {
            request.abort();
        }
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
        calls.shutdownNow();
        client.close();
    }

    /** One closed address among those of a name closes the name: an honest one has no such thing. */
    private final class CheckedNames implements DnsResolver {

        private final DnsResolver names;

        CheckedNames(DnsResolver names) {
            this.names = names;
        }

        @Override
        public InetAddress[] resolve(String host) throws UnknownHostException {
            InetAddress[] addresses = names.resolve(host);
            for (InetAddress address : addresses) {
                if (!policy.allows(address)) {
                    throw new NotRead("is at an address that is not public");
                }
            }
            return addresses;
        }

        @Override
        public String resolveCanonicalHostname(String host) {
            return host;
        }
    }
}
