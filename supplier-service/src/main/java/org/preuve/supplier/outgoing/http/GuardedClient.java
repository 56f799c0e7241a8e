package org.preuve.supplier.outgoing.http;

import java.io.IOException;
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
import org.apache.hc.client5.http.classic.methods.HttpUriRequestBase;
import org.apache.hc.client5.http.config.ConnectionConfig;
import org.apache.hc.client5.http.config.RequestConfig;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.impl.classic.HttpClients;
import org.apache.hc.client5.http.impl.io.ManagedHttpClientConnectionFactory;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManagerBuilder;
import org.apache.hc.client5.http.io.HttpClientConnectionManager;
import org.apache.hc.client5.http.ssl.TlsSocketStrategy;
import org.apache.hc.core5.http.config.Http1Config;
import org.apache.hc.core5.http.io.HttpClientResponseHandler;
import org.apache.hc.core5.util.TimeValue;
import org.apache.hc.core5.util.Timeout;
import org.preuve.supplier.outgoing.AddressPolicy;
import org.preuve.supplier.outgoing.NotRead;

/**
 * Calls over HTTPS and trusts nobody on the way: a name is resolved once and the connection goes to an address that was
 * checked, so a name that changes its answer gains nothing; redirects are not followed, connections not reused, nothing is
 * unpacked; the whole call has one deadline, because whoever answers a byte at a time keeps every shorter one.
 */
final class GuardedClient implements AutoCloseable {

    private static final int LONGEST_LINE = 8 * 1024;
    private static final int MOST_FIELDS = 100;
    private static final int HIGHEST_PORT = 65_535;

    private final AddressPolicy policy;
    private final Duration deadline;
    private final CloseableHttpClient client;
    private final ExecutorService calls = Executors.newVirtualThreadPerTaskExecutor();

    /** @param most calls at a time */
    GuardedClient(AddressPolicy policy, DnsResolver names, TlsSocketStrategy tls, Duration deadline, int most) {
        this.policy = policy;
        this.deadline = deadline;
        Timeout patience = Timeout.of(deadline);
        this.client = HttpClients.custom()
                .setConnectionManager(connections(new CheckedNames(names), tls, patience, most))
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

    private static HttpClientConnectionManager connections(
            DnsResolver names, TlsSocketStrategy tls, Timeout patience, int most) {
        Http1Config shortHeads = Http1Config.custom()
                .setMaxLineLength(LONGEST_LINE)
                .setMaxHeaderCount(MOST_FIELDS)
                .build();
        return PoolingHttpClientConnectionManagerBuilder.create()
                .setDnsResolver(names)
                .setTlsSocketStrategy(tls)
                .setConnectionFactory(ManagedHttpClientConnectionFactory.builder()
                        .http1Config(shortHeads)
                        .build())
                .setMaxConnTotal(most)
                .setMaxConnPerRoute(most)
                .setDefaultConnectionConfig(ConnectionConfig.custom()
                        .setConnectTimeout(patience)
                        .setSocketTimeout(patience)
                        .setTimeToLive(TimeValue.ofMilliseconds(1))
                        .build())
                .build();
    }

    /**
     * An address that a request may be made for.
     *
     * @throws NotRead when it is none of a host over HTTPS
     */
    static URI callable(URI address) {
        if (!"https".equals(address.getScheme())
                || address.getHost() == null
                || address.getUserInfo() != null
                || address.getPort() > HIGHEST_PORT) {
            throw new NotRead("only https addresses of a host are called");
        }
        return address;
    }

    /**
     * What the handler makes of the answer to a request for a {@link #callable} address.
     *
     * @throws NotRead when its host is not public, when nobody answered in time, or when the handler says so
     */
    <T> T call(HttpUriRequestBase request, HttpClientResponseHandler<T> handler) {
        request.setHeader("Connection", "close");
        Future<T> answer = calls.submit(() -> client.execute(request, handler));
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
