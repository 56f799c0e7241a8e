package org.preuve.quickstart.doors;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Map;
import java.util.function.Supplier;

/** An access token by client credentials, kept until shortly before it ends. */
public final class Tokens implements Supplier<String> {

    private static final Duration EARLY = Duration.ofSeconds(60);

    private final Caller issuer;
    private final String basic;
    private final Clock clock;
    private String token = "";
    private Instant good = Instant.MIN;

    public Tokens(String issuer, String client, String secret, Clock clock) {
        this.issuer = Caller.anonymous(issuer);
        this.basic =
                "Basic " + Base64.getEncoder().encodeToString((client + ":" + secret).getBytes(StandardCharsets.UTF_8));
        this.clock = clock;
    }

    @Override
    public synchronized String get() {
        if (!clock.instant().isBefore(good)) {
            var answer = issuer.postForm(
                            "/oauth2/token", Map.of("grant_type", "client_credentials"), "Authorization", basic)
                    .expect(200);
            token = answer.text("/access_token");
            good = clock.instant()
                    .plusSeconds(answer.json().at("/expires_in").asLong())
                    .minus(EARLY);
        }
        return token;
    }
}
