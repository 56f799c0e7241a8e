package org.preuve.reporting.neighbours;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;

/** An issuer of access tokens: its keys, its metadata, and the client-credentials grant. */
public final class SmallIssuer implements AutoCloseable {

    private final RSAKey key;
    private final HttpServer http;

    public SmallIssuer() {
        try {
            key = new RSAKeyGenerator(2048).keyID("test").generate();
            http = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (JOSEException | IOException e) {
            throw new IllegalStateException(e);
        }
        http.createContext("/.well-known/", exchange -> answer(exchange, metadata()));
        http.createContext(
                "/jwks",
                exchange -> answer(exchange, new JWKSet(key).toPublicJWKSet().toString()));
        http.createContext("/oauth2/token", exchange -> answer(exchange, clientToken()));
        http.start();
    }

    public String address() {
        return "http://localhost:" + http.getAddress().getPort();
    }

    /** A token as the issuer gives it to somebody with these roles. */
    public String tokenFor(String subject, String... roles) {
        return token(claims(subject).claim("roles", List.of(roles)).build());
    }

    public JWTClaimsSet.Builder claims(String subject) {
        Instant now = Instant.now();
        return new JWTClaimsSet.Builder()
                .issuer(address())
                .subject(subject)
                .audience("preuve")
                .issueTime(Date.from(now))
                .expirationTime(Date.from(now.plus(Duration.ofMinutes(5))));
    }

    public String token(JWTClaimsSet claims) {
        return signed(claims, key);
    }

    /** Signs as somebody who is not the issuer. */
    public String forged(JWTClaimsSet claims) {
        try {
            return signed(claims, new RSAKeyGenerator(2048).keyID("test").generate());
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String signed(JWTClaimsSet claims, RSAKey by) {
        try {
            SignedJWT token = new SignedJWT(
                    new JWSHeader.Builder(JWSAlgorithm.RS256)
                            .keyID(by.getKeyID())
                            .build(),
                    claims);
            token.sign(new RSASSASigner(by));
            return token.serialize();
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }

    private String metadata() {
        return "{\"issuer\":\"%1$s\",\"jwks_uri\":\"%1$s/jwks\",\"token_endpoint\":\"%1$s/oauth2/token\",\"subject_types_supported\":[\"public\"]}"
                .formatted(address());
    }

    private String clientToken() {
        String token = token(claims("reporting-service")
                .claim("scope", List.of("records.write", "records.read"))
                .build());
        return "{\"access_token\":\"%s\",\"token_type\":\"Bearer\",\"expires_in\":300}".formatted(token);
    }

    private static void answer(HttpExchange exchange, String json) throws IOException {
        byte[] body = json.getBytes(StandardCharsets.UTF_8);
        exchange.getRequestBody().readAllBytes();
        exchange.getResponseHeaders().set("Content-Type", "application/json");
        exchange.sendResponseHeaders(200, body.length);
        exchange.getResponseBody().write(body);
        exchange.close();
    }

    @Override
    public void close() {
        http.stop(0);
    }
}
