package org.preuve.ledger.witness.http;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.getRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.postRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.urlEqualTo;
import static com.github.tomakehurst.wiremock.core.WireMockConfiguration.options;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.tomakehurst.wiremock.WireMockServer;
import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.http.Fault;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.preuve.ledger.log.Sealing;
import org.preuve.ledger.log.SignedRecords;
import org.preuve.ledger.log.TestLog;
import org.preuve.ledger.outgoing.BoundedPost;
import org.preuve.ledger.witness.Asked;
import org.preuve.ledger.witness.CosignedLog;
import org.preuve.ledger.witness.InMemoryCosignatureStore;
import org.preuve.ledger.witness.WitnessPolicy;
import org.preuve.ledger.witness.WitnessRounds;
import org.preuve.ledger.witness.WitnessesAhead;
import org.preuve.proofs.bundle.TrustPolicy;
import org.preuve.proofs.keys.SigningKey;
import org.preuve.proofs.note.AddCheckpoint;
import org.preuve.proofs.note.Checkpoint;
import org.preuve.proofs.note.NoteSignature;
import org.preuve.proofs.note.Origin;
import org.preuve.proofs.note.WitnessSigner;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.Status;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

/** Witnesses that are slow, dead, confused or lying: each changes nothing but what is reported of it. */
@ExtendWith(OutputCaptureExtension.class)
class LyingWitnessTests {

    private static final Origin NAME = new Origin("witness.example/w");
    private static final String CHECKPOINTS = "/w/add-checkpoint";

    private final TestLog log = TestLog.inMemory();
    private final SignedRecords author = new SignedRecords();
    private final WitnessSigner signer = signer();
    private final WireMockServer http = new WireMockServer(options().dynamicPort());
    private final InMemoryCosignatureStore kept = new InMemoryCosignatureStore();
    private final WitnessesAhead ahead = new WitnessesAhead();
    private final List<Asked> reported = Collections.synchronizedList(new ArrayList<>());

    @BeforeEach
    void start() {
        http.start();
        assertThat(log.seal().seal(author.attestation())).isInstanceOf(Sealing.Sealed.class);
    }

    @AfterEach
    void stop() {
        http.stop();
        log.close();
    }

    /** What a test needs to know to lie well. */
    interface Lie {
        ResponseDefinitionBuilder tell(LyingWitnessTests here);
    }

    static Stream<Arguments> lies() {
        return Stream.of(
                lie("another key under its name", Asked.LIED, here -> here.says(signer().cosign(here.truth(), now()))),
                lie("another checkpoint", Asked.LIED, here -> here.says(here.signer.cosign(here.anotherTree(), now()))),
                lie(
                        "a broken signature",
                        Asked.LIED,
                        here -> here.says(broken(here.signer.cosign(here.truth(), now())))),
                lie(
                        "an hour ago",
                        Asked.LIED,
                        here -> here.says(here.signer.cosign(here.truth(), now().minusSeconds(3600)))),
                lie(
                        "an hour from now",
                        Asked.LIED,
                        here -> here.says(here.signer.cosign(here.truth(), now().plusSeconds(3600)))),
                lie(
                        "the log's own signature",
                        Asked.LIED,
                        here -> here.says(here.truth().signedNote().signatures().getFirst())),
                lie(
                        "a stranger's cosignature",
                        Asked.LIED,
                        here -> here.says(new WitnessSigner(
                                        new Origin("stranger.example"), SigningKey.generate(new SecureRandom()))
                                .cosign(here.truth(), now()))),
                lie("nothing at all", Asked.REFUSED, here -> aResponse().withStatus(200)),
                lie("a page", Asked.REFUSED, here -> aResponse().withStatus(200).withBody("<html>it works</html>\n")),
                lie("a larger log", Asked.KNOWS_MORE, here -> here.knows("1000")),
                lie("a size that never fits", Asked.REFUSED, here -> here.knows("0")),
                lie("a size that is none", Asked.REFUSED, here -> here.knows("-1")),
                lie(
                        "409 without a size",
                        Asked.REFUSED,
                        here -> aResponse().withStatus(409).withBody("1\n")),
                lie("500", Asked.REFUSED, here -> aResponse().withStatus(500)),
                lie("422", Asked.REFUSED, here -> aResponse().withStatus(422)),
                lie(
                        "a redirect",
                        Asked.REFUSED,
                        here -> aResponse().withStatus(307).withHeader("Location", here.http.url("/elsewhere"))),
                lie(
                        "a huge body",
                        Asked.NO_ANSWER,
                        here -> aResponse().withStatus(200).withBody("x".repeat(1 << 20))),
                lie("hanging up", Asked.NO_ANSWER, here -> aResponse().withFault(Fault.CONNECTION_RESET_BY_PEER)),
                lie("garbage", Asked.NO_ANSWER, here -> aResponse().withFault(Fault.RANDOM_DATA_THEN_CLOSE)),
                lie("silence", Asked.NO_ANSWER, here -> aResponse().withFixedDelay(60_000)),
                lie(
                        "a drip",
                        Asked.NO_ANSWER,
                        here -> here.says(here.signer.cosign(here.truth(), now()))
                                .withChunkedDribbleDelay(100, 60_000)));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("lies")
    void changesNothingButWhatIsReported(String name, Asked expected, Lie lie) {
        http.stubFor(post(urlEqualTo(CHECKPOINTS)).willReturn(lie.tell(this)));
        http.stubFor(post(urlEqualTo("/elsewhere")).willReturn(says(signer.cosign(truth(), now()))));
        http.stubFor(get(anyUrl()).willReturn(says(signer.cosign(truth(), now()))));
        Checkpoint before = log.read().checkpoint();
        CosignedLog cosigned = cosigned();
        try (WitnessRounds rounds = rounds(cosigned)) {
            rounds.start();
            Awaitility.await().until(() -> !reported.isEmpty());
            assertThat(reported).containsOnly(expected);
            assertThat(cosigned.newest()).isEqualTo(before);
            assertThat(cosigned.newestCosigned()).isEmpty();
            assertThat(log.seal().seal(author.attestation())).isInstanceOf(Sealing.Sealed.class);
        }
        http.verify(0, postRequestedFor(urlEqualTo("/elsewhere")));
        http.verify(0, getRequestedFor(anyUrl()));
        log.fromOutside().check();
    }

    @Test
    void isAskedWithWhatTlogWitnessPrescribesAndBelievedWhenItIsHonest() {
        http.stubFor(post(urlEqualTo(CHECKPOINTS))
                .willReturn(says(signer().cosign(truth(), now()), signer.cosign(truth(), now()))));
        CosignedLog cosigned = cosigned();
        try (WitnessRounds rounds = rounds(cosigned)) {
            rounds.start();
            Awaitility.await().until(() -> cosigned.newestCosigned().isPresent());
        }
        assertThat(signer.witnessKey().cosigned(cosigned.newest())).isPresent();
        AddCheckpoint asked = AddCheckpoint.parse(
                http.getAllServeEvents().getFirst().getRequest().getBody());
        assertThat(asked.oldSize()).isZero();
        assertThat(asked.proof().path()).isEmpty();
        assertThat(asked.checkpoint()).isEqualTo(truth().signedNote());
    }

    @Test
    void whoSaysThatItKnowsMoreIsNamedAloudOnceAndStopsNothing(CapturedOutput output) {
        http.stubFor(post(urlEqualTo(CHECKPOINTS)).willReturn(knows("1000")));
        CosignedLog cosigned = cosigned();
        try (WitnessRounds rounds = rounds(cosigned)) {
            rounds.start();
            Awaitility.await().until(() -> Collections.frequency(reported, Asked.KNOWS_MORE) > 1);
            assertThat(output.getOut().split("ERROR .*Witness w says that it cosigned 1000 entries", -1))
                    .hasSize(2);
            assertThat(ahead.entries(cosigned.policy().witnesses().getFirst())).isEqualTo(999);
            Health health = new WitnessHealthIndicator(ahead).health();
            assertThat(health.getStatus()).isEqualTo(Status.UP);
            assertThat(health.getDetails()).containsOnlyKeys("w");
            assertThat(log.seal().seal(author.attestation())).isInstanceOf(Sealing.Sealed.class);
            assertThat(log.broken()).isEmpty();

            http.stubFor(post(urlEqualTo(CHECKPOINTS))
                    .willReturn(says(signer.cosign(log.read().checkpoint(), now()))));
            Awaitility.await().until(() -> ahead.all().isEmpty());
        }
        assertThat(new WitnessHealthIndicator(ahead).health().getDetails()).isEmpty();
    }

    private static Arguments lie(String name, Asked expected, Lie lie) {
        return Arguments.of(name, expected, lie);
    }

    private ResponseDefinitionBuilder says(NoteSignature... lines) {
        return aResponse().withStatus(200).withBody(AddCheckpoint.answer(List.of(lines)));
    }

    private ResponseDefinitionBuilder knows(String size) {
        return aResponse()
                .withStatus(409)
                .withHeader("Content-Type", "text/x.tlog.size")
                .withBody(size + "\n");
    }

    private Checkpoint truth() {
        return log.read().checkpoint(1).orElseThrow();
    }

    private Checkpoint anotherTree() {
        try (TestLog another = TestLog.inMemory()) {
            another.seal().seal(author.attestation());
            return another.read().checkpoint();
        }
    }

    private static NoteSignature broken(NoteSignature genuine) {
        byte[] bytes = genuine.bytes();
        bytes[bytes.length - 1] ^= 1;
        return new NoteSignature(genuine.name(), genuine.keyId(), bytes);
    }

    private CosignedLog cosigned() {
        String policy = "witness w " + signer.witnessKey() + " " + http.url("/w") + "\nquorum w\n";
        return new CosignedLog(log.read(), kept, WitnessPolicy.of(TrustPolicy.parse(policy)));
    }

    private WitnessRounds rounds(CosignedLog cosigned) {
        return new WitnessRounds(
                log.read(),
                cosigned,
                new HttpWitnessClient(new BoundedPost(64 << 10, Duration.ofSeconds(1))),
                ahead,
                Duration.ofMillis(50),
                Clock.systemUTC(),
                (witness, asked) -> reported.add(asked));
    }

    private static WitnessSigner signer() {
        return new WitnessSigner(NAME, SigningKey.generate(new SecureRandom()));
    }

    private static Instant now() {
        return Instant.now();
    }
}
