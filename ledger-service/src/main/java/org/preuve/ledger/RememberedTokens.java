package org.preuve.ledger;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtDecoder;

/**
 * Checks a token once and remembers it for a moment: a service sends the same one with every record. Never beyond its
 * own end, and never so long that a key that the issuer withdrew would stay good for it.
 */
final class RememberedTokens implements JwtDecoder {

    private static final Duration LONGEST = Duration.ofSeconds(30);
    private static final int MOST = 1_000;

    private record Checked(Jwt token, Instant until) {}

    private final JwtDecoder decoder;
    private final Clock clock;
    private final Map<String, Checked> remembered = new ConcurrentHashMap<>();

    RememberedTokens(JwtDecoder decoder, Clock clock) {
        this.decoder = decoder;
        this.clock = clock;
    }

    @Override
    public Jwt decode(String text) {
        Instant now = clock.instant();
        Checked known = remembered.get(text);
        if (known != null && now.isBefore(known.until())) {
            return known.token();
        }
        Jwt token = decoder.decode(text);
        if (remembered.size() >= MOST) {
            remembered.clear();
        }
        remembered.put(text, new Checked(token, end(token, now)));
        return token;
    }

    private static Instant end(Jwt token, Instant now) {
        Instant latest = now.plus(LONGEST);
        Instant expires = token.getExpiresAt();
        return expires != null && expires.isBefore(latest) ? expires : latest;
    }
}
