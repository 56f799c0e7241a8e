package org.preuve.proofs.credential;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.preuve.proofs.credential.RefusedCredential.Reason;
import org.preuve.proofs.json.CanonicalJson;
import org.preuve.proofs.vectors.Fuzz;
import tools.jackson.databind.node.ObjectNode;

/** Records and other credentials that come as {@code application/vc+jwt}. */
class EnvelopeTests {
    private static final Base64.Encoder BASE64URL = Base64.getUrlEncoder().withoutPadding();
    private static final CredentialSigner SIGNER = Samples.signer(Samples.KEY);
    private final CredentialVerifier verifier = new CredentialVerifier(KeyResolver.didKeys());

    @Test
    void saysWhatARecordWithAProofSays() {
        Credential proved = Samples.signed();
        Credential read = Credential.parse(SIGNER.signAsToken(Samples.draft()).bytes());

        assertThat(read.id()).isEqualTo(proved.id());
        assertThat(read.kind()).isEqualTo(proved.kind());
        assertThat(read.issuer()).isEqualTo(proved.issuer());
        assertThat(read.verificationMethod()).isEqualTo(proved.verificationMethod());
        assertThat(read.subject()).isEqualTo(proved.subject());
        assertThat(read.validUntil()).isEqualTo(proved.validUntil());
        assertThat(read.document()).isEqualTo(Samples.draft());
        assertThat(read.challenge()).isEmpty();
        assertThat(verifier.verify(read)).isEqualTo(new SignatureCheck.Valid(Samples.KEY.verificationKey()));
    }

    /** RFC 7515 §5.2, by hand. */
    @Test
    void isATokenThatAnybodyCanCheck() {
        Credential signed = SIGNER.signAsToken(Samples.draft());
        String token = signed.token().orElseThrow();
        String[] parts = token.split("\\.");

        assertThat(new String(Base64.getUrlDecoder().decode(parts[0]), UTF_8))
                .isEqualTo("{\"alg\":\"EdDSA\",\"cty\":\"vc\",\"kid\":\"" + signed.verificationMethod()
                        + "\",\"typ\":\"vc+jwt\"}");
        assertThat(Base64.getUrlDecoder().decode(parts[1])).isEqualTo(CanonicalJson.write(Samples.draft()));
        assertThat(Samples.KEY
                        .verificationKey()
                        .verifies(
                                (parts[0] + "." + parts[1]).getBytes(US_ASCII),
                                Base64.getUrlDecoder().decode(parts[2])))
                .isTrue();
        assertThat(signed.bytes()).isEqualTo(Envelope.around(token));
        assertThat(Samples.signed().token()).isEmpty();
    }

    @Test
    void hasOneCanonicalFormThatNamesTheTokenAndNothingElse() {
        Credential signed = SIGNER.signAsToken(Samples.draft());

        assertThat(new String(signed.bytes(), UTF_8))
                .isEqualTo("{\"@context\":\"https://www.w3.org/ns/credentials/v2\",\"id\":\"data:application/vc+jwt,"
                        + signed.token().orElseThrow() + "\",\"type\":\"EnvelopedVerifiableCredential\"}");
        ObjectNode reordered = Samples.object("{\"type\": \"EnvelopedVerifiableCredential\"}");
        reordered.setAll(CanonicalJson.parse(signed.bytes()).asObject().deepCopy());
        reordered.set("type", reordered.remove("type"));
        assertThat(Credential.parse(reordered.toPrettyString().getBytes(UTF_8)).bytes())
                .isEqualTo(signed.bytes());
    }

    @Test
    void needNotBeWrittenAsWeWriteIt() {
        String pretty = Samples.draft().toPrettyString();
        String header = "{ \"typ\":\"vc+jwt\", \"kid\":\"" + Samples.signed().verificationMethod()
                + "\", \"alg\":\"EdDSA\", \"iss\":\"" + Samples.signed().issuer() + "\"}";
        Credential read = Credential.parse(Envelope.around(token(header, pretty)));

        assertThat(read.document()).isEqualTo(Samples.draft());
        assertThat(verifier.verify(read)).isInstanceOf(SignatureCheck.Valid.class);
    }

    @Test
    void isInvalidUnderAnotherKey() {
        CredentialVerifier wrong = new CredentialVerifier(
                method -> java.util.Optional.of(Samples.key(2).verificationKey()));
        assertThat(wrong.verify(SIGNER.signAsToken(Samples.draft()))).isInstanceOf(SignatureCheck.Invalid.class);
    }

    /** Damage is refused, or makes the signature invalid, or leaves every byte as it was. */
    @Test
    void neverTakesADamagedTokenForTheSignedOne() {
        byte[] good = SIGNER.signAsToken(Samples.draft()).bytes();
        Fuzz.only(RefusedCredential.class, List.of(good), input -> {
            Credential read = Credential.parse(input);
            boolean same = Arrays.equals(read.bytes(), good);
            assertThat(verifier.verify(read) instanceof SignatureCheck.Valid).isEqualTo(same);
        });
    }

    @ParameterizedTest
    @CsvSource({
        "alg, ES256",
        "alg, none",
        "alg, eddsa",
        "typ, JWT",
        "typ, application/vc+jwt",
        "cty, vp",
        "iss, did:web:other.example",
        "crit, b64",
        "jwk, {}",
        "b64, false"
    })
    void understandsNoOtherHeader(String name, String value) {
        assertThat(refused(header -> header.put(name, value), draft -> {})).isEqualTo(Reason.JOSE_HEADER + " /" + name);
    }

    @ParameterizedTest
    @ValueSource(strings = {"alg", "typ"})
    void lacksNoneOfItsHeader(String name) {
        assertThat(refused(header -> header.remove(name), draft -> {})).isEqualTo(Reason.JOSE_HEADER + " /" + name);
    }

    @Test
    void isSignedByAKeyOfItsIssuer() {
        assertThat(refused(header -> header.remove("kid"), draft -> {}))
                .isEqualTo(Reason.VERIFICATION_METHOD + " /kid");
        assertThat(refused(header -> header.put("kid", "did:web:mill.example#key-1"), draft -> {}))
                .isEqualTo(Reason.NOT_THE_ISSUERS_KEY + " /kid");
    }

    @Test
    void hasNoSecondSignatureInside() {
        assertThat(refused(header -> {}, draft -> draft.putObject("proof").put("type", "DataIntegrityProof")))
                .isEqualTo(Reason.ENVELOPE + " /proof");
    }

    @Test
    void keepsTheRulesOfARecordInside() {
        assertThat(refused(header -> {}, draft -> draft.remove("issuer"))).isEqualTo(Reason.ISSUER + " /issuer");
        assertThat(refused(header -> {}, draft -> draft.put("exp", 1))).isEqualTo(Reason.UNKNOWN_PROPERTY + " /exp");
    }

    @Test
    void isNoKeyRecord() {
        assertThat(refused(
                        header -> {},
                        draft -> draft.putArray("type")
                                .add("VerifiableCredential")
                                .add("KeyCredential")))
                .isEqualTo(Reason.ENVELOPE + " /type");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "a",
                "a.b",
                "e30.e30",
                "e30.e30.",
                "e30.e30.AA.AA",
                "e30=.e30.AA",
                "e31.e30.AA",
                "e30 .e30.AA"
            })
    void isOneTokenInItsShortestForm(String token) {
        assertThat(reasonOf(Envelope.around(token))).isEqualTo(Reason.ENVELOPE + " /id");
    }

    @Test
    void isAnEnvelopeAndNothingMore() {
        ObjectNode envelope =
                CanonicalJson.parse(SIGNER.signAsToken(Samples.draft()).bytes()).asObject();
        assertThat(reasonOf(envelope.deepCopy().put("name", "x"))).isEqualTo(Reason.ENVELOPE + " /name");
        assertThat(reasonOf(envelope.deepCopy().put("@context", "https://www.w3.org/2018/credentials/v1")))
                .isEqualTo(Reason.ENVELOPE + " /@context");
        String id = envelope.get("id").stringValue();
        assertThat(reasonOf(envelope.deepCopy().put("id", id.replace("vc+jwt", "vp+jwt"))))
                .isEqualTo(Reason.ENVELOPE + " /id");
        assertThat(reasonOf(Envelope.around(token("{}", "no json")))).isEqualTo(Reason.MALFORMED_JSON + " /id");
    }

    @Test
    void secureCredentialsThatAreNoRecordsToo() {
        ObjectNode draft = Samples.object("""
                {"@context": ["https://www.w3.org/ns/credentials/v2", "https://test.uncefact.org/vocabulary/untp/dcc/0.6.0/"],
                 "id": "https://certifier.example/credentials/7", "type": ["DigitalConformityCredential", "VerifiableCredential"],
                 "issuer": {"type": ["CredentialIssuer"], "id": "%s", "name": "A certifier"},
                 "credentialSubject": {"type": ["ConformityAttestation"], "name": "Organic cotton"}}
                """.formatted(Samples.signed().issuer()));
        SignedDocument signed = SIGNER.signDocumentAsToken(draft);
        SignedDocument read = SignedDocument.parse(signed.bytes());

        assertThat(read).isEqualTo(signed).hasSameHashCodeAs(signed);
        assertThat(read.document()).isEqualTo(draft);
        assertThat(read.created()).isEmpty();
        assertThat(verifier.verify(read)).isInstanceOf(SignatureCheck.Valid.class);
        assertThat(verifier.verify(SIGNER.signDocument(draft))).isInstanceOf(SignatureCheck.Valid.class);
    }

    private static String refused(Consumer<ObjectNode> headerChange, Consumer<ObjectNode> draftChange) {
        ObjectNode header = Samples.object("{\"alg\":\"EdDSA\",\"typ\":\"vc+jwt\"}")
                .put("kid", Samples.signed().verificationMethod().value());
        headerChange.accept(header);
        ObjectNode draft = Samples.draft();
        draftChange.accept(draft);
        return reasonOf(Envelope.around(token(header.toString(), draft.toString())));
    }

    private static String token(String header, String content) {
        String signed = BASE64URL.encodeToString(header.getBytes(UTF_8)) + "."
                + BASE64URL.encodeToString(content.getBytes(UTF_8));
        return signed + "." + BASE64URL.encodeToString(Samples.KEY.sign(signed.getBytes(US_ASCII)));
    }

    private static String reasonOf(ObjectNode envelope) {
        return reasonOf(CanonicalJson.write(envelope));
    }

    private static String reasonOf(byte[] envelope) {
        RefusedCredential refused = catchThrowableOfType(RefusedCredential.class, () -> Credential.parse(envelope));
        return refused.reason() + " " + refused.at();
    }
}
