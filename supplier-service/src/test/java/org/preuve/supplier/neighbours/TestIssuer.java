package org.preuve.supplier.neighbours;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.any;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.client.WireMock.containing;
import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.urlEqualTo;
import static com.github.tomakehurst.wiremock.core.WireMockConfiguration.options;

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

/** The issuer of access tokens: its metadata, its keys, and the token of this service. */
public final class TestIssuer {

    /** What the ledger wants to see from this service. */
    public static final String SERVICE_TOKEN = "a-token-of-the-supplier-service";

    private final RSAKey key = newKey();
    private final WireMockServer server = new WireMockServer(options().dynamicPort());

    public TestIssuer() {
        server.start();
        behave();
    }

    public String url() {
        return server.baseUrl();
    }

    public void behave() {
        server.resetAll();
        server.stubFor(get(urlEqualTo("/.well-known/openid-configuration"))
                .willReturn(okJson("{\"issuer\":\"%s\",\"jwks_uri\":\"%s/jwks\"}".formatted(url(), url()))));
        server.stubFor(get(urlEqualTo("/jwks")).willReturn(okJson(new JWKSet(key.toPublicJWK()).toString())));
        server.stubFor(post(urlEqualTo("/oauth2/token"))
                .withRequestBody(containing("grant_type=client_credentials"))
                .withRequestBody(containing("scope=records.write"))
                .withBasicAuth("supplier-service", "a-secret")
                .willReturn(okJson(
                        "{\"access_token\":\"%s\",\"token_type\":\"Bearer\",\"expires_in\":1,\"scope\":\"records.write\"}"
                                .formatted(SERVICE_TOKEN))));
    }

    /** Answers nothing but failures from now on. */
    public void fail() {
        server.resetAll();
        server.stubFor(any(anyUrl()).willReturn(aResponse().withStatus(500)));
    }

    /** Gives no tokens to services any more. */
    public void failTokens() {
        server.stubFor(post(urlEqualTo("/oauth2/token")).willReturn(aResponse().withStatus(500)));
    }

    /** An access token of a person with these roles. */
    public String token(String... roles) {
        return token(key, "preuve", Instant.now().plusSeconds(300), roles);
    }

    public String tokenForOthers(String... roles) {
        return token(key, "another-application", Instant.now().plusSeconds(300), roles);
    }

    public String expiredToken(String... roles) {
        return token(key, "preuve", Instant.now().minusSeconds(300), roles);
    }

    public String forgedToken(String... roles) {
        return token(newKey(), "preuve", Instant.now().plusSeconds(300), roles);
    }

    private String token(RSAKey signer, String audience, Instant expiry, String... roles) {
        JWTClaimsSet attributes = new JWTClaimsSet.Builder()
                .issuer(url())
                .subject("alice")
                .audience(audience)
                .expirationTime(Date.from(expiry))
                .claim("roles", List.of(roles))
                .build();
        try {
            SignedJWT token = new SignedJWT(
                    new JWSHeader.Builder(JWSAlgorithm.RS256).keyID("test").build(), attributes);
            token.sign(new RSASSASigner(signer));
            return token.serialize();
        } catch (JOSEException broken) {
            throw new IllegalStateException(broken);
        }
    }

    private static RSAKey newKey() {
        try {
            return new RSAKeyGenerator(2048).keyID("test").generate();
        } catch (JOSEException broken) {
            throw new IllegalStateException(broken);
        }
    }
}
