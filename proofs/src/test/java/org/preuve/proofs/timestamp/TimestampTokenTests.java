package org.preuve.proofs.timestamp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.Arrays;
import java.util.Random;
import org.bouncycastle.asn1.nist.NISTObjectIdentifiers;
import org.bouncycastle.asn1.x509.KeyPurposeId;
import org.bouncycastle.tsp.TimeStampRequest;
import org.bouncycastle.tsp.TimeStampRequestGenerator;
import org.junit.jupiter.api.Test;
import org.preuve.proofs.timestamp.RefusedTimestamp.Reason;

class TimestampTokenTests {

    private static final String TEXT = "localhost:8080/log\n5\nCsUYapGGPo4dkMgIAUqom/Xajj7h2fB2MPA3j2jxq2I=\n";
    private static final Instant TIME = Instant.parse("2026-11-02T08:30:00Z");
    private static final SecureRandom RANDOM = new SecureRandom();

    private final TestAuthority authority = new TestAuthority();
    private final TimestampRequest request = TimestampRequest.of(TEXT, RANDOM);

    @Test
    void theRequestCarriesTheHashOfTheTextANonceAndAsksForTheCertificate() throws Exception {
        TimeStampRequest read = new TimeStampRequest(request.bytes());
        assertThat(read.getMessageImprintAlgOID()).isEqualTo(NISTObjectIdentifiers.id_sha256);
        assertThat(read.getMessageImprintDigest())
                .isEqualTo(MessageDigest.getInstance("SHA-256")
                        .digest(TEXT.getBytes(java.nio.charset.StandardCharsets.UTF_8)));
        assertThat(read.getNonce()).isEqualTo(request.nonce());
        assertThat(read.getCertReq()).isTrue();
        assertThat(TimestampRequest.of(TEXT, RANDOM).nonce()).isNotEqualTo(request.nonce());
    }

    @Test
    void aTokenSaysWhenTheCheckpointExistedToWhoTrustsTheAuthorityOrItsIssuer() {
        TimestampToken token = TimestampToken.ofReply(authority.reply(request.bytes(), TIME), request);
        assertThat(token.check(TEXT, authority.itself())).isEqualTo(TIME);
        assertThat(token.check(TEXT, authority.issuer())).isEqualTo(TIME);
        assertThat(token.check(TEXT, TimestampAuthorities.ofPem(authority.pem())))
                .isEqualTo(TIME);
    }

    @Test
    void aTokenIsReadFromItsOwnBytesAndFromTheReply() {
        byte[] reply = authority.reply(request.bytes(), TIME);
        TimestampToken ofReply = TimestampToken.parse(reply);
        TimestampToken ofToken = TimestampToken.parse(ofReply.bytes());
        assertThat(ofToken.bytes()).isEqualTo(ofReply.bytes());
        assertThat(ofToken.check(TEXT, authority.issuer())).isEqualTo(TIME);
    }

    @Test
    void aTokenForAnotherTextIsRefused() {
        TimestampToken token = TimestampToken.ofReply(authority.reply(request.bytes(), TIME), request);
        refused(Reason.OTHER_IMPRINT, () -> token.check(TEXT.replace("5", "6"), authority.itself()));
        refused(Reason.OTHER_IMPRINT, () -> token.check("", authority.itself()));
    }

    @Test
    void aReplyToAnotherRequestIsRefused() {
        byte[] reply = authority.reply(request.bytes(), TIME);
        refused(Reason.OTHER_NONCE, () -> TimestampToken.ofReply(reply, TimestampRequest.of(TEXT, RANDOM)));
        refused(Reason.OTHER_IMPRINT, () -> TimestampToken.ofReply(reply, TimestampRequest.of("other", RANDOM)));
    }

    @Test
    void aReplyWithoutANonceIsRefused() throws IOException {
        TimeStampRequestGenerator generator = new TimeStampRequestGenerator();
        generator.setCertReq(true);
        byte[] bare = generator
                .generate(
                        NISTObjectIdentifiers.id_sha256,
                        TimestampRequest.imprint(TEXT).bytes())
                .getEncoded();
        refused(Reason.OTHER_NONCE, () -> TimestampToken.ofReply(authority.reply(bare, TIME), request));
    }

    @Test
    void anotherImprintAlgorithmIsRefused() throws Exception {
        byte[] sha512 = MessageDigest.getInstance("SHA-512").digest(new byte[0]);
        byte[] other = new TimeStampRequestGenerator()
                .generate(NISTObjectIdentifiers.id_sha512, sha512, request.nonce())
                .getEncoded();
        refused(Reason.OTHER_IMPRINT, () -> TimestampToken.ofReply(authority.reply(other, TIME), request));
    }

    @Test
    void aRejectionIsRefused() {
        byte[] rejection = authority.rejection(request.bytes());
        refused(Reason.NOT_GRANTED, () -> TimestampToken.parse(rejection));
        refused(Reason.NOT_GRANTED, () -> TimestampToken.ofReply(rejection, request));
    }

    @Test
    void anAuthorityThatIsNotTrustedIsRefused() {
        TimestampToken token = authority.token(TEXT, TIME);
        TestAuthority other = new TestAuthority();
        refused(Reason.NOT_TRUSTED, () -> token.check(TEXT, other.issuer()));
        refused(Reason.NOT_TRUSTED, () -> new TestAuthority().token(TEXT, TIME).check(TEXT, authority.issuer()));
        // A twin has the same names and serials, so it is found by name and refused by key.
        assertThatExceptionOfType(RefusedTimestamp.class).isThrownBy(() -> token.check(TEXT, other.itself()));
    }

    @Test
    void aCertificateThatWasNotValidThenIsRefused() {
        Instant after = Instant.parse("2027-02-01T00:00:00Z");
        Instant before = Instant.parse("2025-12-31T23:59:59Z");
        for (Instant time : new Instant[] {after, before}) {
            TimestampToken token = authority.token(TEXT, time);
            refused(Reason.CERTIFICATE, () -> token.check(TEXT, authority.itself()));
            refused(Reason.CERTIFICATE, () -> token.check(TEXT, authority.issuer()));
        }
        Instant first = Instant.parse("2026-01-01T00:00:00Z");
        assertThat(authority.token(TEXT, first).check(TEXT, authority.issuer())).isEqualTo(first);
    }

    @Test
    void aCertificateThatIsNotForTimestampsAloneMakesNone() {
        TimestampToken honest = authority.token(TEXT, TIME);
        TestAuthority forTimestamps = new TestAuthority();
        assertThat(TimestampToken.parse(forTimestamps.says(honest)).check(TEXT, forTimestamps.issuer()))
                .isEqualTo(TIME);
        for (TestAuthority other : new TestAuthority[] {
            new TestAuthority(KeyPurposeId.id_kp_serverAuth),
            new TestAuthority(KeyPurposeId.id_kp_timeStamping, KeyPurposeId.id_kp_serverAuth),
            new TestAuthority(new KeyPurposeId[0])
        }) {
            TimestampToken token = TimestampToken.parse(other.says(honest));
            refused(Reason.CERTIFICATE, () -> token.check(TEXT, other.issuer()));
            refused(Reason.CERTIFICATE, () -> token.check(TEXT, other.itself()));
        }
    }

    @Test
    void aSignatureByAnotherKeyIsRefused() {
        authority.signsWithAnotherKey();
        TimestampToken token = authority.token(TEXT, TIME);
        refused(Reason.SIGNATURE, () -> token.check(TEXT, authority.itself()));
        refused(Reason.SIGNATURE, () -> token.check(TEXT, authority.issuer()));
    }

    @Test
    void aTokenNeedNotCarryACertificateThatTheReaderHas() {
        authority.sendsNoCertificate();
        TimestampRequest bare = request;
        TimestampToken token = TimestampToken.parse(authority.reply(bare.bytes(), TIME));
        assertThat(token.check(TEXT, authority.itself())).isEqualTo(TIME);
        refused(Reason.NOT_TRUSTED, () -> token.check(TEXT, authority.issuer()));
    }

    @Test
    void aFlippedBitAnywhereIsRefusedOrChangesNothingThatIsSigned() {
        byte[] good = authority.token(TEXT, TIME).bytes();
        int accepted = 0;
        for (int at = 0; at < good.length; at++) {
            byte[] changed = good.clone();
            changed[at] ^= (byte) (1 << at % 8);
            try {
                assertThat(TimestampToken.parse(changed).check(TEXT, authority.itself()))
                        .isEqualTo(TIME);
                accepted++;
            } catch (RefusedTimestamp e) {
                assertThat(e.getMessage()).endsWith(".");
            }
        }
        // Unsigned: version numbers, the root that is carried and not needed.
        System.out.println("timestamp: " + good.length + " flips, " + accepted + " changed nothing that is signed");
        assertThat(accepted).isLessThan(good.length / 2);
    }

    @Test
    void onlyTheDeclaredRefusalEscapes() {
        byte[] reply = authority.reply(request.bytes(), TIME);
        Random random = new Random(5);
        for (int round = 0; round < 5000; round++) {
            byte[] input = reply.clone();
            for (int times = random.nextInt(1, 5); times > 0; times--) {
                input[random.nextInt(input.length)] = (byte) random.nextInt(256);
            }
            byte[] cut = Arrays.copyOf(input, random.nextInt(10) == 0 ? random.nextInt(input.length) : input.length);
            try {
                TimestampToken.parse(cut).check(TEXT, authority.issuer());
            } catch (RefusedTimestamp e) {
                assertThat(e.reason()).isNotNull();
            }
        }
    }

    @Test
    void whatIsNoTokenIsRefused() {
        for (byte[] der :
                new byte[][] {{}, {0x30, 0}, {0x30, (byte) 0x84, 0x7f, -1, -1, -1}, {1, 2, 3}, new byte[70_000]}) {
            refused(Reason.NOT_A_TOKEN, () -> TimestampToken.parse(der));
        }
    }

    @Test
    void whatIsNoCertificateIsRefused() {
        for (String pem : new String[] {"", "x", "-----BEGIN CERTIFICATE-----\nAAAA\n-----END CERTIFICATE-----\n"}) {
            refused(Reason.NOT_A_CERTIFICATE, () -> TimestampAuthorities.ofPem(pem));
        }
        assertThat(TimestampAuthorities.ofPem(authority.pem() + authority.pem()))
                .hasToString("CN=Horodateur; CN=Horodateur");
    }

    private static void refused(Reason reason, Runnable call) {
        assertThatExceptionOfType(RefusedTimestamp.class)
                .isThrownBy(call::run)
                .satisfies(refused -> assertThat(refused.reason()).isEqualTo(reason));
    }
}
