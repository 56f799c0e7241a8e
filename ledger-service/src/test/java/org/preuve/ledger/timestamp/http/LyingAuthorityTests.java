package org.preuve.ledger.timestamp.http;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.client.WireMock.getRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.postRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.urlEqualTo;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.tomakehurst.wiremock.http.Fault;
import java.net.URI;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.function.BiConsumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.preuve.ledger.log.Sealing;
import org.preuve.ledger.log.SignedRecords;
import org.preuve.ledger.log.TestLog;
import org.preuve.ledger.outgoing.BoundedPost;
import org.preuve.ledger.timestamp.InMemoryStampStore;
import org.preuve.ledger.timestamp.StampCheckpoint;
import org.preuve.ledger.timestamp.StampCheckpoint.Outcome;
import org.preuve.ledger.timestamp.StampedLog;
import org.preuve.ledger.timestamp.TestAuthority;
import org.preuve.proofs.bundle.TimestampedCheckpoint;
import org.preuve.proofs.note.Checkpoint;
import org.preuve.proofs.receipt.Receipt;
import org.preuve.proofs.timestamp.TimestampRequest;
import org.preuve.proofs.timestamp.TimestampToken;

/** An authority that is honest, and all the ways in which it may not be: then nothing is kept and sealing goes on. */
class LyingAuthorityTests {

    private static final Duration EVERY = Duration.ofMinutes(10);

    private final TestLog log = TestLog.inMemory();
    private final SignedRecords author = new SignedRecords();
    private final TestAuthority authority = new TestAuthority();
    private final AuthorityServer server = new AuthorityServer();
    private final InMemoryStampStore stamps = new InMemoryStampStore();
    private final StampedLog stamped = new StampedLog(log.read(), stamps);

    @BeforeEach
    void honest() {
        server.replies(request -> authority.reply(request, Instant.now()));
    }

    @AfterEach
    void stop() {
        server.close();
        log.close();
    }

    @Test
    void stampsTheNewestCheckpointAndProvesThatItContinuesOlderOnes() {
        seal(5);
        assertThat(stampAt(Instant.now())).isEqualTo(Outcome.STAMPED);
        TimestampedCheckpoint proof = stamped.covering(receiptUnder(2)).orElseThrow();
        TimestampToken token = TimestampToken.parse(proof.token());
        assertThat(token.check(proof.checkpoint().text(), authority.trusted()))
                .isBetween(Instant.now().minusSeconds(60), Instant.now());
        Checkpoint later = Checkpoint.open(proof.checkpoint(), log.read().key());
        assertThat(later.head().size()).isEqualTo(5);
        Checkpoint two = log.read().checkpoint(2).orElseThrow();
        assertThat(proof.consistency().checks(two.head(), later.head())).isTrue();
        assertThat(TimestampToken.parse(stamped.reply(5).orElseThrow()).bytes()).isEqualTo(proof.token());
        seal(1);
        assertThat(stamped.covering(receiptUnder(6))).isEmpty();
        assertThat(stamped.reply(2)).isEmpty();
    }

    @Test
    void stampsAtMostOnceInAWhileAndOnlyALogThatGrew() {
        assertThat(stampAt(Instant.now())).as("an empty log").isEqualTo(Outcome.NOT_DUE);
        seal(1);
        assertThat(stampAt(Instant.now())).isEqualTo(Outcome.STAMPED);
        seal(1);
        assertThat(stampAt(Instant.now())).as("too soon").isEqualTo(Outcome.NOT_DUE);
        Instant later = Instant.now().plus(EVERY).plusSeconds(2);
        server.replies(request -> authority.reply(request, later));
        assertThat(stampAt(later)).isEqualTo(Outcome.STAMPED);
        assertThat(stampAt(later.plus(EVERY).plusSeconds(2))).as("not grown").isEqualTo(Outcome.NOT_DUE);
        assertThat(server.asked()).isEqualTo(2);
    }

    static Stream<Arguments> lies() {
        return Stream.of(
                lie("another authority", Outcome.REFUSED, (here, server) -> {
                    TestAuthority other = new TestAuthority();
                    server.replies(request -> other.reply(request, Instant.now()));
                }),
                lie("another checkpoint", Outcome.REFUSED, (here, server) -> {
                    byte[] other =
                            TimestampRequest.of("another\n", new SecureRandom()).bytes();
                    server.replies(request -> here.authority.reply(other, Instant.now()));
                }),
                lie("an old reply", Outcome.REFUSED, (here, server) -> {
                    String text = here.log.read().checkpoint().signedNote().text();
                    byte[] old = TimestampRequest.of(text, new SecureRandom()).bytes();
                    server.replies(request -> here.authority.reply(old, Instant.now()));
                }),
                lie(
                        "an hour ago",
                        Outcome.REFUSED,
                        (here, server) -> server.replies(request ->
                                here.authority.reply(request, Instant.now().minusSeconds(3600)))),
                lie(
                        "an hour from now",
                        Outcome.REFUSED,
                        (here, server) -> server.replies(request ->
                                here.authority.reply(request, Instant.now().plusSeconds(3600)))),
                lie(
                        "a bit that flipped",
                        Outcome.REFUSED,
                        (here, server) -> server.replies(request -> {
                            byte[] reply = here.authority.reply(request, Instant.now());
                            reply[reply.length - 9] ^= 1;
                            return reply;
                        })),
                lie("an echo", Outcome.REFUSED, (here, server) -> server.replies(request -> request)),
                lie("nothing", Outcome.REFUSED, (here, server) -> server.replies(request -> new byte[0])),
                lie(
                        "500",
                        Outcome.NO_REPLY,
                        (here, server) -> server.answers(aResponse().withStatus(500))),
                lie(
                        "a redirect",
                        Outcome.NO_REPLY,
                        (here, server) -> server.answers(aResponse()
                                .withStatus(308)
                                .withHeader("Location", server.http().url("/elsewhere")))),
                lie(
                        "a huge reply",
                        Outcome.NO_REPLY,
                        (here, server) ->
                                server.answers(aResponse().withStatus(200).withBody(new byte[1 << 20]))),
                lie(
                        "hanging up",
                        Outcome.NO_REPLY,
                        (here, server) -> server.answers(aResponse().withFault(Fault.CONNECTION_RESET_BY_PEER))),
                lie(
                        "silence",
                        Outcome.NO_REPLY,
                        (here, server) -> server.answers(aResponse().withFixedDelay(60_000))));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("lies")
    void keepsNothingThatDoesNotHold(
            String name, Outcome expected, BiConsumer<LyingAuthorityTests, AuthorityServer> lie) {
        seal(1);
        lie.accept(this, server);
        server.http()
                .stubFor(post(urlEqualTo("/elsewhere")).willReturn(aResponse().withStatus(200)));
        assertThat(stampAt(Instant.now())).isEqualTo(expected);
        assertThat(stamps.newest()).isEmpty();
        assertThat(stamped.covering(receiptUnder(1))).isEmpty();
        server.http().verify(0, postRequestedFor(urlEqualTo("/elsewhere")));
        server.http().verify(0, getRequestedFor(anyUrl()));
        seal(1);
        honest();
        assertThat(stampAt(Instant.now())).isEqualTo(Outcome.STAMPED);
    }

    private static Arguments lie(String name, Outcome expected, BiConsumer<LyingAuthorityTests, AuthorityServer> lie) {
        return Arguments.of(name, expected, lie);
    }

    private Outcome stampAt(Instant now) {
        return new StampCheckpoint(
                        log.read(),
                        stamps,
                        new HttpTimestampClient(
                                URI.create(server.url()),
                                new BoundedPost(TimestampToken.MAX_BYTES, Duration.ofSeconds(1))),
                        authority.trusted(),
                        EVERY,
                        new SecureRandom(),
                        Clock.fixed(now, ZoneOffset.UTC))
                .stampIfDue();
    }

    private Receipt receiptUnder(long size) {
        Checkpoint checkpoint = log.read().checkpoint(size).orElseThrow();
        return Receipt.of(new byte[] {1}, log.read().prove(0, size).proof(), checkpoint);
    }

    private void seal(int records) {
        for (int i = 0; i < records; i++) {
            assertThat(log.seal().seal(author.attestation())).isInstanceOf(Sealing.Sealed.class);
        }
    }
}
