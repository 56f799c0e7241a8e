package org.preuve.supplier.outgoing.http;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.getRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.ok;
import static com.github.tomakehurst.wiremock.client.WireMock.temporaryRedirect;
import static com.github.tomakehurst.wiremock.client.WireMock.urlEqualTo;
import static com.github.tomakehurst.wiremock.core.WireMockConfiguration.options;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.github.tomakehurst.wiremock.WireMockServer;
import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.hc.client5.http.DnsResolver;
import org.apache.hc.client5.http.SystemDefaultDnsResolver;
import org.apache.hc.client5.http.ssl.ClientTlsStrategyBuilder;
import org.apache.hc.client5.http.ssl.DefaultClientTlsStrategy;
import org.apache.hc.client5.http.ssl.HostnameVerificationPolicy;
import org.apache.hc.client5.http.ssl.NoopHostnameVerifier;
import org.apache.hc.client5.http.ssl.TlsSocketStrategy;
import org.apache.hc.client5.http.ssl.TrustAllStrategy;
import org.apache.hc.core5.ssl.SSLContextBuilder;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.preuve.supplier.outgoing.AddressPolicy;
import org.preuve.supplier.outgoing.NotRead;

/** What a stranger's address can and cannot make us do. */
class HttpWebReaderTests {

    private static final Duration DEADLINE = Duration.ofSeconds(20); // of a machine with other things to do
    private static final AddressPolicy PUBLIC = new AddressPolicy(false);
    private static final AddressPolicy HERE = new AddressPolicy(true);
    private static final WireMockServer SITE =
            new WireMockServer(options().dynamicPort().dynamicHttpsPort());

    @BeforeAll
    static void start() {
        SITE.start();
    }

    @AfterAll
    static void stop() {
        SITE.stop();
    }

    @Test
    void readsWhatStandsThere() throws Exception {
        assertThat(answerOf(ok("{}"))).isEqualTo("{}");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "127.0.0.1",
                "localhost",
                "[::1]",
                "[::ffff:127.0.0.1]",
                "2130706433",
                "0x7f000001",
                "0177.0.0.1",
                "127.1",
                "169.254.169.254",
                "10.0.0.1",
                "[fe80::1]",
                "[fd00::1]",
                "0.0.0.0",
                "[::]"
            })
    void callsNoAddressThatIsNotPublicHoweverItIsWritten(String host) throws IOException {
        try (ServerSocket listening = new ServerSocket(0);
                HttpWebReader reader = reader(PUBLIC, SystemDefaultDnsResolver.INSTANCE)) {
            URI address = URI.create("https://" + host + ":" + listening.getLocalPort() + "/did.json");
            assertThatThrownBy(() -> reader.read(address)).isInstanceOf(NotRead.class);
            listening.setSoTimeout(50);
            assertThatThrownBy(listening::accept).isInstanceOf(SocketTimeoutException.class);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://mill.example/did.json",
                "https://a@mill.example/",
                "https://mill.example:65536/",
                "https:/"
            })
    void callsNothingButAnHttpsAddressOfAHost(String address) throws IOException {
        try (HttpWebReader reader = reader(PUBLIC, SystemDefaultDnsResolver.INSTANCE)) {
            assertThatThrownBy(() -> reader.read(URI.create(address))).hasMessageStartingWith("only https");
        }
    }

    @Test
    void callsNoNameOneOfWhoseAddressesIsNotPublic() throws IOException {
        try (HttpWebReader reader =
                reader(PUBLIC, answers(InetAddress.getByName("1.1.1.1"), InetAddress.getLoopbackAddress()))) {
            assertThatThrownBy(() -> reader.read(site())).hasMessage("is at an address that is not public");
        }
    }

    /** DNS rebinding: public when it is checked, private when it is called. It is asked once, and that answer is called. */
    @Test
    void callsTheAddressThatWasCheckedAlsoWhenTheNameChangesItsAnswer() throws IOException {
        AtomicInteger asked = new AtomicInteger();
        InetAddress open = InetAddress.getByName("192.0.2.77");
        try (HttpWebReader reader = reader(new AddressPolicy(true), new Names() {
            @Override
            public InetAddress[] resolve(String host) {
                return new InetAddress[] {asked.getAndIncrement() == 0 ? InetAddress.getLoopbackAddress() : open};
            }
        })) {
            SITE.resetAll();
            SITE.stubFor(get(anyUrl()).willReturn(ok("{}")));
            assertThat(reader.read(site())).isNotEmpty();
            assertThat(asked).hasValue(1);
            assertThatThrownBy(() -> reader.read(site()))
                    .as("asked and checked again for the next call")
                    .hasMessage("is at an address that is not public");
        }
    }

    @Test
    void followsNoRedirectAndTakesNothingButWhatWasAskedFor() {
        refused("answered with status 302", temporaryRedirect(SITE.baseUrl() + "/inside"));
        refused("answered with status 302", temporaryRedirect("/elsewhere"));
        refused("answered with status 404", aResponse().withStatus(404));
        refused("answered with more than", ok("x".repeat(HttpWebReader.LARGEST + 1)));
        SITE.verify(0, getRequestedFor(urlEqualTo("/inside")));
        SITE.verify(0, getRequestedFor(urlEqualTo("/elsewhere")));
    }

    @Test
    void waitsForNobodyLongerThanItsDeadline() {
        Duration soon = Duration.ofMillis(300);
        for (ResponseDefinitionBuilder slow :
                List.of(ok("{}").withFixedDelay(3_000), ok("x".repeat(100)).withChunkedDribbleDelay(50, 3_000))) {
            assertThatThrownBy(() -> answerOf(slow, soon)).hasMessage("did not answer in time");
        }
    }

    @Test
    void speaksHttpsWithWhoProvesItsName() throws Exception {
        try (HttpWebReader strict = new HttpWebReader(
                HERE, SystemDefaultDnsResolver.INSTANCE, DefaultClientTlsStrategy.createDefault(), DEADLINE)) {
            assertThatThrownBy(() -> strict.read(site())).hasMessage("did not answer");
            assertThatThrownBy(() -> strict.read(URI.create(SITE.baseUrl() + "/did.json")))
                    .isInstanceOf(NotRead.class);
            assertThatThrownBy(() -> strict.read(URI.create("https://user@localhost/did.json")))
                    .isInstanceOf(NotRead.class);
        }
    }

    private static void refused(String reason, ResponseDefinitionBuilder response) {
        assertThatThrownBy(() -> answerOf(response)).isInstanceOf(NotRead.class).hasMessageStartingWith(reason);
    }

    private static String answerOf(ResponseDefinitionBuilder response) throws IOException {
        return answerOf(response, DEADLINE);
    }

    private static String answerOf(ResponseDefinitionBuilder response, Duration deadline) throws IOException {
        SITE.resetAll();
        SITE.stubFor(get("/.well-known/did.json").willReturn(response));
        try (HttpWebReader reader = new HttpWebReader(HERE, SystemDefaultDnsResolver.INSTANCE, trusting(), deadline)) {
            return new String(reader.read(site()), StandardCharsets.UTF_8);
        }
    }

    private static URI site() {
        return URI.create("https://localhost:" + SITE.httpsPort() + "/.well-known/did.json");
    }

    private static HttpWebReader reader(AddressPolicy policy, DnsResolver names) {
        return new HttpWebReader(policy, names, trusting(), DEADLINE);
    }

    static TlsSocketStrategy trusting() {
        try {
            return ClientTlsStrategyBuilder.create()
                    .setSslContext(SSLContextBuilder.create()
                            .loadTrustMaterial(TrustAllStrategy.INSTANCE)
                            .build())
                    .setHostnameVerifier(NoopHostnameVerifier.INSTANCE)
                    .setHostVerificationPolicy(HostnameVerificationPolicy.CLIENT)
                    .buildClassic();
        } catch (GeneralSecurityException broken) {
            throw new IllegalStateException(broken);
        }
    }

    static DnsResolver answers(InetAddress... addresses) {
        return new Names() {
            @Override
            public InetAddress[] resolve(String host) throws UnknownHostException {
                return addresses.clone();
            }
        };
    }

    /** Names with the answers that a test gives. */
    private abstract static class Names implements DnsResolver {
        @Override
        public String resolveCanonicalHostname(String host) {
            return host;
        }
    }
}
