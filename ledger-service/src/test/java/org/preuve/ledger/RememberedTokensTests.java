package org.preuve.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.security.oauth2.jwt.BadJwtException;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtDecoder;

class RememberedTokensTests {

    private static final Instant START = Instant.parse("2026-11-01T10:00:00Z");

    private final List<String> checked = new ArrayList<>();
    private Instant now = START;
    private final Clock clock = ((InstantSource) () -> now).withZone(ZoneOffset.UTC);

    @Test
    void aTokenIsCheckedOnceAndAgainAfterAMoment() {
        JwtDecoder tokens = new RememberedTokens(decoder(START.plusSeconds(3600)), clock);
        tokens.decode("a");
        tokens.decode("a");
        tokens.decode("b");
        assertThat(checked).containsExactly("a", "b");
        now = START.plusSeconds(31);
        tokens.decode("a");
        assertThat(checked).containsExactly("a", "b", "a");
    }

    @Test
    void neverLongerThanItLasts() {
        JwtDecoder tokens = new RememberedTokens(decoder(START.plusSeconds(5)), clock);
        tokens.decode("a");
        now = START.plusSeconds(5);
        tokens.decode("a");
        assertThat(checked).hasSize(2);
    }

    @Test
    void aBadTokenIsNeverRemembered() {
        JwtDecoder tokens = new RememberedTokens(
                text -> {
                    checked.add(text);
                    throw new BadJwtException("bad");
                },
                clock);
        for (int i = 0; i < 2; i++) {
            assertThatThrownBy(() -> tokens.decode("a")).isInstanceOf(BadJwtException.class);
        }
        assertThat(checked).hasSize(2);
    }

    @Test
    void rememberingIsBounded() {
        JwtDecoder tokens = new RememberedTokens(decoder(START.plus(Duration.ofHours(1))), clock);
        for (int i = 0; i < 5000; i++) {
            tokens.decode("token " + i);
        }
        tokens.decode("token 0");
        assertThat(checked).hasSize(5001);
    }

    private JwtDecoder decoder(Instant expires) {
        return text -> {
            checked.add(text);
            return Jwt.withTokenValue(text)
                    .header("alg", "RS256")
                    .subject("x")
                    .issuedAt(START.minusSeconds(60))
                    .expiresAt(expires)
                    .build();
        };
    }
}
