package org.preuve.supplier.outgoing.http;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.any;
import static com.github.tomakehurst.wiremock.client.WireMock.anyRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.client.WireMock.equalTo;
import static com.github.tomakehurst.wiremock.client.WireMock.ok;
import static com.github.tomakehurst.wiremock.client.WireMock.postRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.temporaryRedirect;
import static com.github.tomakehurst.wiremock.client.WireMock.urlEqualTo;
import static com.github.tomakehurst.wiremock.core.WireMockConfiguration.options;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.tomakehurst.wiremock.WireMockServer;
import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.http.Fault;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.apache.hc.client5.http.DnsResolver;
import org.apache.hc.client5.http.SystemDefaultDnsResolver;
import org.apache.hc.client5.http.ssl.DefaultClientTlsStrategy;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.preuve.supplier.outgoing.AddressPolicy;
import org.preuve.supplier.outgoing.WebAnswer;
import org.preuve.supplier.outgoing.WebAnswer.Answered;
import org.preuve.supplier.outgoing.WebAnswer.NotAnswered;

/** What a stranger's receiver can and cannot make us do. */
class HttpWebSenderTests {

    private static final Duration DEADLINE = Duration.ofSeconds(20); // of a machine with other things to do
    private static final Duration SOON = Duration.ofMillis(500);
    private static final AddressPolicy PUBLIC = new AddressPolicy(false);
    private static final AddressPolicy HERE = new AddressPolicy(true);
    private static final byte[] EVENT = "{\"été\":1}".getBytes(UTF_8);
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
    void sendsTheVeryBytesAndReadsTheHeadOfTheAnswer() {
        Answered answer = (Answered) answerTo(aResponse().withStatus(503).withHeader("Retry-After", "7"), DEADLINE);
        assertThat(answer.status()).isEqualTo(503);
        assertThat(answer.isSuccess()).isFalse();
        assertThat(answer.field("Retry-After")).contains("7");
        SITE.verify(
                1,
                postRequestedFor(urlEqualTo("/told?x=%20"))
                        .withHeader("Content-Type", equalTo("application/cloudevents+json"))
                        .withRequestBody(equalTo("{\"été\":1}")));
    }

    @Test
    void followsNoRedirect() {
        Answered answer = (Answered) answerTo(temporaryRedirect("/elsewhere"), DEADLINE);
        assertThat(answer.status()).isEqualTo(302);
        SITE.verify(0, anyRequestedFor(urlEqualTo("/elsewhere")));
    }

    @Test
    void readsNothingOfABodyHoweverLongItIsOrHowSlow() {
        String megabytes = "x".repeat(8 * 1024 * 1024);
        assertThat(answerTo(ok(megabytes), DEADLINE)).isInstanceOf(Answered.class);
        assertThat(answerTo(ok(megabytes).withChunkedDribbleDelay(1000, 30_000), Duration.ofSeconds(10)))
                .isInstanceOf(Answered.class);
    }

    @Test
    void waitsForNobodyLongerThanItsDeadline() {
        assertThat(answerTo(ok().withFixedDelay(3_000), SOON)).isEqualTo(new NotAnswered("did not answer in time"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"RANDOM_DATA_THEN_CLOSE", "EMPTY_RESPONSE", "CONNECTION_RESET_BY_PEER"})
    void takesGarbageForNoAnswer(Fault fault) {
        assertThat(answerTo(aResponse().withFault(fault), DEADLINE)).isEqualTo(new NotAnswered("did not answer"));
    }

    @Test
    void takesAHeadWithoutEndForNoAnswer() {
        ResponseDefinitionBuilder endless = ok();
        for (int i = 0; i < 200; i++) {
            endless.withHeader("X-" + i, "x");
        }
        assertThat(answerTo(endless, DEADLINE)).isEqualTo(new NotAnswered("did not answer"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "127.0.0.1",
                "169.254.169.254",
                "::1",
                "::ffff:127.0.0.1",
                "::ffff:169.254.169.254",
                "10.1.2.3",
                "fd00::1"
            })
    void callsNoNameThatIsAtAnAddressWhichIsNotPublic(String address) throws IOException {
        DnsResolver names = HttpWebReaderTests.answers(InetAddress.getByName(address));
        SITE.resetAll();
        assertThat(answer(PUBLIC, names, DEADLINE, "https://told.example:" + SITE.httpsPort() + "/"))
                .isEqualTo(new NotAnswered("is at an address that is not public"));
        assertThat(answer(PUBLIC, SystemDefaultDnsResolver.INSTANCE, DEADLINE, "https://2130706433/"))
                .isInstanceOf(NotAnswered.class);
        SITE.verify(0, anyRequestedFor(anyUrl()));
    }

    @Test
    void speaksHttpsWithWhoProvesItsName() throws IOException {
        try (HttpWebSender strict = new HttpWebSender(
                HERE, SystemDefaultDnsResolver.INSTANCE, DefaultClientTlsStrategy.createDefault(), DEADLINE)) {
            for (String address : List.of(site().toString(), SITE.baseUrl() + "/", "https://user@localhost/")) {
                assertThat(strict.send("POST", URI.create(address), Map.of(), EVENT))
                        .isInstanceOf(NotAnswered.class);
            }
        }
    }

    private static WebAnswer answerTo(ResponseDefinitionBuilder response, Duration deadline) {
        SITE.resetAll();
        SITE.stubFor(any(anyUrl()).willReturn(response));
        return answer(HERE, SystemDefaultDnsResolver.INSTANCE, deadline, site().toString());
    }

    private static WebAnswer answer(AddressPolicy policy, DnsResolver names, Duration deadline, String address) {
        try (HttpWebSender sender = new HttpWebSender(policy, names, HttpWebReaderTests.trusting(), deadline)) {
            return sender.send(
                    "POST", URI.create(address), Map.of("Content-Type", "application/cloudevents+json"), EVENT);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private static URI site() {
        return URI.create("https://localhost:" + SITE.httpsPort() + "/told?x=%20");
    }
}
