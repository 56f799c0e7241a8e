package org.preuve.quickstart.doors;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import java.net.http.HttpRequest.BodyPublishers;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.preuve.quickstart.launch.Installation;
import org.preuve.quickstart.launch.RunningPreuve;
import org.preuve.quickstart.story.People;
import org.preuve.quickstart.story.SharedSystem;

/** Nobody passes a service's own port who would not pass at the gateway: nothing inside is trusted for being inside. */
@ExtendWith(SharedSystem.class)
class DoorTests {

    private static final List<String> CALLERS = List.of(
            "officer",
            "approver",
            "auditor",
            "data-protection",
            "administrator",
            "supplier-service",
            "reporting-service");

    private final Installation at;
    private final Map<String, Supplier<String>> tokens;

    DoorTests(RunningPreuve preuve) {
        at = preuve.installation();
        tokens = CALLERS.stream().collect(Collectors.toMap(name -> name, name -> People.token(at, name, secret(name))));
    }

    static Stream<Door> doors() {
        return Door.GUARDED.stream();
    }

    static Stream<Arguments> wrongRoles() {
        return doors().flatMap(door -> CALLERS.stream()
                .filter(caller -> !door.open().contains(caller))
                .map(caller -> Arguments.of(door, caller)));
    }

    static Stream<Arguments> rightRoles() {
        return doors().flatMap(door -> door.open().stream().sorted().map(caller -> Arguments.of(door, caller)));
    }

    @ParameterizedTest
    @MethodSource("doors")
    void isClosedToWhoBringsNoToken(Door door) {
        assertProblem(call(door, () -> ""), 401, door.refusalOfNobody());
    }

    @ParameterizedTest
    @MethodSource("doors")
    void isClosedToATokenThatAnotherIssuerSigned(Door door) {
        assertProblem(call(door, () -> forged(at.issuer())), 401, "unauthenticated");
    }

    @ParameterizedTest
    @MethodSource("wrongRoles")
    void isClosedToTheWrongRole(Door door, String caller) {
        assertProblem(call(door, token(caller)), 403, "forbidden");
    }

    /** Without this, a door that refuses everybody would pass the tests above. */
    @ParameterizedTest
    @MethodSource("rightRoles")
    void isOpenToTheRightRole(Door door, String caller) {
        assertThat(call(door, token(caller)).status()).isNotIn(401, 403);
    }

    @ParameterizedTest
    @MethodSource("doors")
    void doesNotBelieveAnIdentityInAHeader(Door door) {
        var answer = caller(door, () -> "")
                .send(
                        door.method(),
                        door.path(),
                        BodyPublishers.noBody(),
                        "X-User",
                        "officer",
                        "X-Roles",
                        "officer,approver",
                        "X-Forwarded-For",
                        "127.0.0.1",
                        "X-Forwarded-User",
                        "officer");

        assertProblem(answer, 401, door.refusalOfNobody());
    }

    @Test
    void isNotReachableThroughTheGatewayWhenItIsInternal() {
        var anybody = Caller.anonymous(at.publicUrl()).withToken(token("supplier-service"));

        assertProblem(anybody.postRecord("/internal/v1/records", new byte[0]), 404, "not-found");
        assertProblem(anybody.get("/internal/v1/erasures/00000000-0000-4000-8000-000000000000"), 404, "not-found");
    }

    @Test
    void lettingNobodyInHasSealedNothing() {
        var before = checkpoint();
        Door.GUARDED.forEach(door -> call(door, () -> ""));

        assertThat(checkpoint()).isEqualTo(before);
    }

    private String checkpoint() {
        return Caller.anonymous(at.publicUrl())
                .get("/log/checkpoint")
                .expect(200)
                .text();
    }

    private Answer call(Door door, Supplier<String> token) {
        return door.method().equals("GET")
                ? caller(door, token).get(door.path())
                : caller(door, token)
                        .send(
                                door.method(),
                                door.path(),
                                BodyPublishers.ofString("{}"),
                                "Content-Type",
                                "application/json");
    }

    private Caller caller(Door door, Supplier<String> token) {
        return Caller.anonymous("http://localhost:" + door.service().port(at.ports()))
                .withToken(token);
    }

    private Supplier<String> token(String caller) {
        return Objects.requireNonNull(tokens.get(caller));
    }

    private String secret(String client) {
        return client.endsWith("-service") ? at.keychain().clientSecret(client) : client;
    }

    /** Says all that a good token says, signed by a key of our own. */
    private static String forged(String issuer) {
        try {
            var key = new RSAKeyGenerator(2048).keyID("mine").generate();
            var token = new SignedJWT(
                    new JWSHeader.Builder(JWSAlgorithm.RS256).keyID("mine").build(),
                    new JWTClaimsSet.Builder()
                            .issuer(issuer)
                            .subject("officer")
                            .audience("preuve")
                            .claim("roles", List.of("officer", "approver", "auditor"))
                            .claim("scope", List.of("records.read", "records.write"))
                            .expirationTime(Date.from(Instant.now().plusSeconds(300)))
                            .build());
            token.sign(new RSASSASigner(key));
            return token.serialize();
        } catch (JOSEException failed) {
            throw new IllegalStateException(failed);
        }
    }

    private static void assertProblem(Answer answer, int status, String slug) {
        assertThat(answer.status()).as(answer.toString()).isEqualTo(status);
        assertThat(answer.header("Content-Type")).startsWith("application/problem+json");
        assertThat(answer.text("/type")).isEqualTo("https://preuve.example/problems/" + slug);
    }
}
