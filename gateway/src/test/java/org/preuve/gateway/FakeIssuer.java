package org.preuve.gateway;

import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;

import com.github.tomakehurst.wiremock.WireMockServer;
import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** An OpenID provider as WireMock's stubs: discovery, keys, and tokens for whoever comes with the code. */
final class FakeIssuer {

    private static final RSAKey KEY = key();

    private final WireMockServer server;

    FakeIssuer(WireMockServer server) {
        this.server = server;
        server.stubFor(get(urlPathEqualTo("/.well-known/openid-configuration"))
                .willReturn(okJson("""
                {"issuer":"%1$s","authorization_endpoint":"%1$s/authorize","token_endpoint":"%1$s/token","jwks_uri":"%1$s/jwks",
                 "end_session_endpoint":"%1$s/end","response_types_supported":["code"],"subject_types_supported":["public"],
                 "id_token_signing_alg_values_supported":["RS256"],"code_challenge_methods_supported":["S256"]}
                """.formatted(server.baseUrl()))));
        server.stubFor(get(urlPathEqualTo("/jwks")).willReturn(okJson(new JWKSet(KEY.toPublicJWK()).toString())));
    }

    /** What the token endpoint answers from now on. */
    void gives(String accessToken, int secondsToLive, @Nullable String nonce) {
        server.stubFor(post(urlPathEqualTo("/token"))
                .willReturn(okJson("""
                {"access_token":"%s","token_type":"Bearer","expires_in":%d,"refresh_token":"again","scope":"openid profile","id_token":"%s"}
                """.formatted(accessToken, secondsToLive, idToken(nonce)))));
    }

    private String idToken(@Nullable String nonce) {
        var now = Instant.now();
        var token = new SignedJWT(
                new JWSHeader.Builder(JWSAlgorithm.RS256).keyID(KEY.getKeyID()).build(),
                new JWTClaimsSet.Builder()
                        .issuer(server.baseUrl())
                        .subject("camille")
                        .audience("gateway")
                        .claim("nonce", nonce)
                        .claim("roles", List.of("officer"))
                        .issueTime(Date.from(now))
                        .expirationTime(Date.from(now.plusSeconds(300)))
                        .build());
        try {
            token.sign(new RSASSASigner(KEY));
        } catch (JOSEException failed) {
            throw new IllegalStateException(failed);
        }
        return token.serialize();
    }

    private static RSAKey key() {
        try {
            return new RSAKeyGenerator(2048).keyID("k1").generate();
        } catch (JOSEException failed) {
            throw new IllegalStateException(failed);
        }
    }
}
