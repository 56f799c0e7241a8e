package org.preuve.proofs.http;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Base64;
import java.util.List;
import java.util.Map;
import org.greenbytes.http.sfv.InnerList;
import org.greenbytes.http.sfv.Parser;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.preuve.proofs.keys.SigningKey;

/** RFC 9421: the request of appendix B.2, signed with the key of B.1.4 as in B.2.6, and the examples of §2.2. */
class Rfc9421VectorTests {

    private static final SigningKey KEY = SigningKey.fromPem("""
            -----BEGIN PRIVATE KEY-----
            MC4CAQAwBQYDK2VwBCIEIJ+DYvh6SEqVTm50DFtMDoQikTmiCqirVv9mWG9qfSnF
            -----END PRIVATE KEY-----
            """);
    private static final RequestMessage REQUEST = new RequestMessage(
            "POST",
            RequestTarget.parse("https://example.com/foo?param=Value&Pet=dog"),
            Map.of(
                    "Host", List.of("example.com"),
                    "Date", List.of("Tue, 20 Apr 2021 02:07:55 GMT"),
                    "Content-Type", List.of("application/json"),
                    "Content-Length", List.of("18")));
    private static final InnerList COVERED =
            Parser.parseInnerList("(\"date\" \"@method\" \"@path\" \"@authority\" \"content-type\" \"content-length\")"
                    + ";created=1618884473;keyid=\"test-key-ed25519\"");
    private static final String SIGNATURE =
            "wqcAqbmYJ2ji2glfAMaRy4gruYYnx2nEFN2HN6jrnDnQCK1u02Gb04v9EDgwUPiu4A0w6vuQv5lIp5WPpBKRCw==";

    @Test
    void theTextToSignIsThatOfB26() {
        assertThat(SignedText.of(COVERED, REQUEST)).isEqualTo("""
                        "date": Tue, 20 Apr 2021 02:07:55 GMT
                        "@method": POST
                        "@path": /foo
                        "@authority": example.com
                        "content-type": application/json
                        "content-length": 18
                        "@signature-params": ("date" "@method" "@path" "@authority" "content-type" "content-length")\
                        ;created=1618884473;keyid="test-key-ed25519\"""");
    }

    @Test
    void theSignatureIsThatOfB26() {
        byte[] text = SignedText.of(COVERED, REQUEST).getBytes(US_ASCII);

        assertThat(Base64.getEncoder().encodeToString(KEY.sign(text))).isEqualTo(SIGNATURE);
        assertThat(KEY.verificationKey().verifies(text, Base64.getDecoder().decode(SIGNATURE)))
                .isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "https://www.example.com/path?param=value, @method, POST",
        "https://www.example.com/path?param=value, @target-uri, https://www.example.com/path?param=value",
        "https://www.example.com/path?param=value, @authority, www.example.com",
        "HTTPS://WWW.Example.com:443/path, @authority, www.example.com",
        "http://www.example.com:80/path, @target-uri, http://www.example.com/path",
        "http://localhost:8080/path, @authority, localhost:8080",
        "http://www.example.com/path?param=value, @scheme, http",
        "https://www.example.com/path?param=value, @request-target, /path?param=value",
        "https://www.example.com/path?param=value, @path, /path",
        "https://www.example.com, @path, /",
        "https://www.example.com/path?param=value&foo=bar&baz=bat%2Dman, @query, ?param=value&foo=bar&baz=bat%2Dman",
        "https://www.example.com/path?queryString, @query, ?queryString",
        "https://www.example.com/path, @query, ?",
        "https://www.example.com/path?, @query, ?",
        "https://www.example.com/path?, @target-uri, https://www.example.com/path?",
    })
    void eachDerivedPartIsAsInSection22(String address, String part, String value) {
        RequestMessage request = new RequestMessage("POST", RequestTarget.parse(address), Map.of());

        assertThat(SignedText.of(Parser.parseInnerList("(\"" + part + "\")"), request))
                .startsWith("\"" + part + "\": " + value + "\n");
    }

    @Test
    void linesOfAFieldAreJoinedAsInSection21() {
        RequestMessage request = new RequestMessage(
                "GET",
                RequestTarget.parse("https://www.example.com/"),
                Map.of("Cache-Control", List.of("max-age=60", "    must-revalidate"), "X-Empty", List.of("")));

        assertThat(SignedText.of(Parser.parseInnerList("(\"cache-control\" \"x-empty\")"), request))
                .startsWith("\"cache-control\": max-age=60, must-revalidate\n\"x-empty\": \n");
    }

    @Test
    void theDigestIsThatOfRfc9530() {
        byte[] body = "{\"hello\": \"world\"}\n".getBytes(US_ASCII);

        assertThat(ContentDigest.of(body)).isEqualTo("sha-256=:RK/0qy18MlBSVnWgjwz6lZEWjP/lF5HF9bvEF8FabDg=:");
    }
}
