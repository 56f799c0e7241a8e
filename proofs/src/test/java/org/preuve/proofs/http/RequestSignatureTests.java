package org.preuve.proofs.http;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.preuve.proofs.http.SignedSample.NOW;

import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.preuve.proofs.http.RefusedSignature.Reason;
import org.preuve.proofs.keys.SigningKey;

/** What a request's signature must be, and that a request which is not as it was signed is refused. */
class RequestSignatureTests {

    private static final String PARAMETERS =
            ";created=%d;nonce=\"0123456789abcdef\";keyid=\"%s\"".formatted(NOW.getEpochSecond(), SignedSample.METHOD);
    private static final String COVERED = "(\"@method\" \"@target-uri\")" + PARAMETERS;

    /** The last digit of 64 bytes in base64 has bits that mean nothing. */
    private static final int LAST_DIGIT = "sig1=:".length() + 85;

    @Test
    void aSignedRequestPassesWithItsBodyAndWithout() {
        RequestSignature signature = SignedSample.withBody().checked(NOW);

        assertThat(signature.method()).isEqualTo(SignedSample.METHOD);
        assertThat(signature.created()).isEqualTo(NOW);
        assertThat(signature.nonce()).hasSize(24);
        assertThat(SignedSample.withoutBody().checked(NOW).nonce()).isNotEqualTo(signature.nonce());
    }

    static Stream<SignedSample> samples() {
        return Stream.of(SignedSample.withBody(), SignedSample.withoutBody());
    }

    @ParameterizedTest
    @MethodSource("samples")
    void anyChangedByteOfWhatIsCoveredIsRefused(SignedSample sent) {
        for (String method : List.of("PUT", "post", "Get", "HEAD")) {
            refused(sent.method(method), Reason.NOT_SIGNED);
        }
        int start = "https://".length();
        for (int i = start; i < sent.address().length(); i++) {
            SignedSample changed = sent.address(flipped(sent.address(), i));
            if (isAnAddress(changed.address())) {
                refused(changed, Reason.NOT_SIGNED);
            }
        }
        for (int i = 0; i < sent.body().length; i++) {
            byte[] body = sent.body().clone();
            body[i] ^= 1;
            refused(sent.body(body), Reason.OTHER_BODY);
        }
    }

    @ParameterizedTest
    @MethodSource("samples")
    void anyChangedByteOfTheFieldsIsRefused(SignedSample sent) {
        sent.fields().forEach((name, value) -> {
            for (int i = 0; i < value.length(); i++) {
                SignedSample changed = sent.field(name, flipped(value, i));
                if (!name.equals("Signature") || i != LAST_DIGIT) {
                    assertThatThrownBy(() -> changed.checked(NOW))
                            .as("%s at %d", name, i)
                            .isInstanceOf(RefusedSignature.class);
                }
            }
        });
    }

    @Test
    void refusesAnotherKey() {
        RequestSignature signature =
                RequestSignature.read(SignedSample.withBody().request());

        assertThatThrownBy(() -> signature.refuseUnlessBy(
                        SigningKey.fromSeed("0123456789abcdef0123456789abcdef".getBytes(US_ASCII))
                                .verificationKey()))
                .isInstanceOf(RefusedSignature.class);
    }

    @Test
    void refusesABodyThatWasAddedOrTakenAway() {
        refused(SignedSample.withoutBody().body(new byte[1]), Reason.COVERS_TOO_LITTLE);
        refused(SignedSample.withBody().body(new byte[0]), Reason.OTHER_BODY);
    }

    @ParameterizedTest
    @CsvSource({"-300, true", "300, true", "-301, false", "301, false"})
    void isGoodForFiveMinutesBeforeAndAfter(long seconds, boolean good) {
        SignedSample sent = SignedSample.withBody();
        if (good) {
            sent.checked(NOW.plusSeconds(seconds));
        } else {
            assertThat(refusal(sent, NOW.plusSeconds(seconds)).reason())
                    .isEqualTo(seconds > 0 ? Reason.EXPIRED : Reason.NOT_YET);
        }
    }

    @Test
    void endsWhenItSaysSoItself() {
        SignedSample sent = SignedSample.withoutBody().covering(COVERED + ";expires=" + (NOW.getEpochSecond() + 10));

        sent.checked(NOW.plusSeconds(9));
        assertThat(refusal(sent, NOW.plus(Duration.ofSeconds(10))).reason()).isEqualTo(Reason.EXPIRED);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "(\"@method\" \"@target-uri\" \"@authority\" \"@scheme\" \"@path\" \"@query\" \"@request-target\")",
                "(\"x-mill\" \"@target-uri\" \"@method\")",
            })
    void mayCoverMore(String covered) {
        SignedSample.withoutBody()
                .field("X-Mill", "A7")
                .covering(covered + PARAMETERS)
                .checked(NOW);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "COVERS_TOO_LITTLE | ()",
                "COVERS_TOO_LITTLE | (\"@method\")",
                "COVERS_TOO_LITTLE | (\"@target-uri\")",
                "COVERS_TOO_LITTLE | (\"@method\" \"@path\" \"@query\" \"@authority\")",
                "NOT_UNDERSTOOD | (\"@method\" \"@target-uri\" \"@status\")",
                "NOT_UNDERSTOOD | (\"@method\" \"@target-uri\" \"@signature-params\")",
                "NOT_UNDERSTOOD | (\"@method\" \"@target-uri\" \"@query-param\";name=\"limit\")",
                "NOT_UNDERSTOOD | (\"@method\" \"@target-uri\" \"x-mill\";bs)",
                "NOT_UNDERSTOOD | (\"@method\" \"@target-uri\" \"x-mill\";sf)",
                "NOT_UNDERSTOOD | (\"@method\";req \"@target-uri\" \"@method\")",
                "NOT_UNDERSTOOD | (\"@method\" \"@target-uri\" \"X-Mill\")",
                "NOT_UNDERSTOOD | (\"@method\" \"@target-uri\" \"@method\")",
                "NOT_UNDERSTOOD | (\"@method\" \"@target-uri\" 7)",
                "NOT_UNDERSTOOD | (\"@method\" \"@target-uri\" \"\")",
                "FIELD_ABSENT | (\"@method\" \"@target-uri\" \"date\")",
                "FIELD_ABSENT | (\"@method\" \"@target-uri\" \"x-latin\")",
            })
    void refusesToCoverTooLittleOrWhatIsNotUnderstood(Reason reason, String covered) {
        SignedSample sent = SignedSample.withoutBody()
                .field("X-Mill", "A7")
                .field("X-Latin", "é")
                .field("Signature-Input", "sig1=" + covered + PARAMETERS);

        refused(sent, reason);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "PARAMETER | created=1 | nothing=1",
                "PARAMETER | created=1 | created=\"1\"",
                "PARAMETER | created=1 | created=1.5",
                "PARAMETER | nonce=\"0123456789abcdef\" | nothing=1",
                "PARAMETER | nonce=\"0123456789abcdef\" | nonce=\"0123456789abcde\"",
                "PARAMETER | nonce=\"0123456789abcdef\" | nonce=0123456789",
                "PARAMETER | keyid= | key=",
                "PARAMETER | did:key | did:nothing",
                "PARAMETER | created=1 | created=1;expires=\"never\"",
                "ALGORITHM | created=1 | created=1;alg=\"hmac-sha256\"",
                "PARAMETER | created=1 | created=1;alg=ed25519",
            })
    void refusesParametersThatAreMissingOrWrong(Reason reason, String right, String wrong) {
        String fixed = COVERED.replaceFirst("created=\\d+", "created=1");
        assertThat(fixed).contains(right);

        refused(
                SignedSample.withoutBody().field("Signature-Input", "sig1=" + fixed.replaceFirst(right, wrong)),
                reason);
    }

    @Test
    void refusesANonceThatIsTooLong() {
        String input = "sig1=" + COVERED.replace("0123456789abcdef", "n".repeat(65));

        refused(SignedSample.withoutBody().field("Signature-Input", input), Reason.PARAMETER);
    }

    @Test
    void refusesFieldsThatAreNoOneSignature() {
        SignedSample sent = SignedSample.withoutBody();
        String input = sent.fields().getOrDefault("Signature-Input", "");
        String signature = sent.fields().getOrDefault("Signature", "");
        refused(sent.without("Signature"), Reason.MALFORMED);
        refused(sent.without("Signature-Input"), Reason.MALFORMED);
        refused(sent.field("Signature", ""), Reason.NOT_ONE);
        refused(sent.field("Signature", "sig2" + signature.substring(4)), Reason.NOT_ONE);
        refused(
                sent.field("Signature", signature + ", sig2=:AAAA:")
                        .field("Signature-Input", input + ", sig2=" + sent.covered()),
                Reason.NOT_ONE);
        refused(sent.field("Signature", "sig1=\"text\""), Reason.MALFORMED);
        refused(sent.field("Signature-Input", "sig1=\"text\""), Reason.MALFORMED);
        refused(sent.field("Signature", signature + "x".repeat(StructuredFields.LONGEST)), Reason.MALFORMED);
        refused(sent.field("Signature", "sig1=:AAAA:"), Reason.NOT_SIGNED);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "preuve.example/api",
                "ftp://preuve.example/",
                "https:///api",
                "https://a@preuve.example/",
                "https://preuve.example/#top",
                "https://preuve.example/a b"
            })
    void refusesWhatIsNoAddress(String address) {
        assertThatThrownBy(() -> RequestTarget.parse(address)).isInstanceOf(RefusedSignature.class);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "sha-512=:WZDPaVn/7XgHaAy8pmojAkGWoRx2UFChF41A2svX+TaPm+AbwAgBWnrIiYllu7BNNyealdVLvRwEmTHWXvJwew==: | true",
                "md5=:AAAA:, sha-256=:X48E9qOokqqrvdts8nOJRJN3OWDUoyWxBf7kbu9DBPE=: | true",
                "sha-512=:AAAA:, sha-256=:X48E9qOokqqrvdts8nOJRJN3OWDUoyWxBf7kbu9DBPE=: | false",
                "sha-256=\"X48E9qOokqqrvdts8nOJRJN3OWDUoyWxBf7kbu9DBPE=\" | false",
                "md5=:AAAA: | false",
                "sha-256 | false",
                "sha-256=( | false",
            })
    void takesADigestOfEitherKindAndEveryOneThatIsThereMustHold(String digest, boolean good) {
        byte[] body = "{\"hello\": \"world\"}".getBytes(US_ASCII);
        if (good) {
            ContentDigest.refuseUnlessOf(body, List.of(digest));
        } else {
            assertThatThrownBy(() -> ContentDigest.refuseUnlessOf(body, List.of(digest)))
                    .isInstanceOf(RefusedSignature.class);
        }
    }

    private static void refused(SignedSample sample, Reason reason) {
        assertThat(refusal(sample, NOW).reason()).as("%s", sample).isEqualTo(reason);
    }

    private static RefusedSignature refusal(SignedSample sample, java.time.Instant now) {
        return catchThrowableOfType(RefusedSignature.class, () -> sample.checked(now));
    }

    private static boolean isAnAddress(String text) {
        try {
            RequestTarget.parse(text);
            return true;
        } catch (RefusedSignature no) {
            return false;
        }
    }

    private static String flipped(String text, int at) {
        byte[] bytes = text.getBytes(ISO_8859_1);
        bytes[at] ^= 1;
        return new String(bytes, ISO_8859_1);
    }
}
