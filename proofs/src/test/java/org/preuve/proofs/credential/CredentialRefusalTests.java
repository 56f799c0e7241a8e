package org.preuve.proofs.credential;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.preuve.proofs.credential.RefusedCredential.Reason;
import org.preuve.proofs.json.CanonicalJson;
import tools.jackson.core.JsonPointer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** A good record with one thing wrong, for each thing that can be wrong: refused for that reason, at that place. */
class CredentialRefusalTests {
    private static final String OTHER_KEY = "did:key:z6MkrJVnaZkeFzdQyMZu1cgjg7k1pZZ6pvBQ7XJPt4swbTQ2";

    /** Reason, place, where to put something else, and what ({@code null} removes). */
    static Stream<Arguments> oneThingWrong() {
        return Stream.of(
                arguments(Reason.UNKNOWN_PROPERTY, "/issuanceDate", "/issuanceDate", "\"2026-01-01T00:00:00Z\""),
                arguments(Reason.UNKNOWN_PROPERTY, "/a~1b~0c", "/a~1b~0c", "1"),
                arguments(Reason.CONTEXT, "/@context", "/@context", null),
                arguments(Reason.CONTEXT, "/@context", "/@context", "\"https://www.w3.org/ns/credentials/v2\""),
                arguments(Reason.CONTEXT, "/@context", "/@context/0", "\"https://www.w3.org/2018/credentials/v1\""),
                arguments(Reason.CONTEXT, "/@context", "/@context/1", "\"https://example.com/contexts/v1\""),
                arguments(Reason.CONTEXT, "/@context/2", "/@context/2", "{\"gtin\":\"https://example.com/x\"}"),
                arguments(Reason.CONTEXT, "/@context/2", "/@context/2", "\"not a url\""),
                arguments(Reason.TYPE, "/type", "/type", null),
                arguments(Reason.TYPE, "/type", "/type", "\"AttestationCredential\""),
                arguments(Reason.TYPE, "/type", "/type", "[\"VerifiableCredential\"]"),
                arguments(Reason.TYPE, "/type", "/type/0", "\"VerifiablePresentation\""),
                arguments(Reason.TYPE, "/type", "/type/1", "\"PartyCredential\""),
                arguments(Reason.TYPE, "/type/1", "/type/1", "7"),
                arguments(Reason.TYPE, "/type", "/type/2", "\"KeyCredential\""),
                arguments(Reason.ID, "/id", "/id", null),
                arguments(Reason.ID, "/id", "/id", "7"),
                arguments(Reason.ID, "/id", "/id", "\"https://example.com/1\""),
                arguments(Reason.ID, "/id", "/id", "\"urn:uuid:58172AAC-d8ba-41ed-83dd-0b3aef56cc33\""),
                arguments(Reason.ID, "/id", "/id", "\"urn:uuid:58172aac-d8ba-41ed-83dd-0b3aef56cc3\""),
                arguments(Reason.ID, "/id", "/id", "\"urn:uuid:58172aac-d8ba-41ed-83dd-0b3aef56cc33 \""),
                arguments(Reason.ID, "/id", "/id", "\"urn:uuid:1-1-1-1-100000000000000000000000000000\""),
                arguments(Reason.ISSUER, "/issuer", "/issuer", null),
                arguments(Reason.ISSUER, "/issuer", "/issuer", "null"),
                arguments(Reason.ISSUER, "/issuer", "/issuer", "\"https://example.com\""),
                arguments(Reason.ISSUER, "/issuer/id", "/issuer", "{\"name\":\"Mill\"}"),
                arguments(Reason.ISSUER, "/issuer/id", "/issuer", "{\"id\":\"did:example:1\"}"),
                arguments(Reason.ISSUER, "/issuer", "/issuer", "[\"" + OTHER_KEY + "\"]"),
                arguments(Reason.VALID_FROM, "/validFrom", "/validFrom", "\"2026-11-01\""),
                arguments(Reason.VALID_FROM, "/validFrom", "/validFrom", "\"2026-11-01T08:00:00\""),
                arguments(Reason.VALID_FROM, "/validFrom", "/validFrom", "\"2026-02-30T08:00:00Z\""),
                arguments(Reason.VALID_FROM, "/validFrom", "/validFrom", "\"2026-11-01t08:00:00z\""),
                arguments(Reason.VALID_FROM, "/validFrom", "/validFrom", "1793520000"),
                arguments(Reason.VALID_UNTIL, "/validUntil", "/validUntil", "\"next year\""),
                arguments(Reason.VALID_UNTIL, "/validUntil", "/validUntil", "\"2027-11-01T25:00:00Z\""),
                arguments(Reason.VALIDITY_ORDER, "/validUntil", "/validUntil", "\"2026-11-01T07:59:59Z\""),
                arguments(Reason.VALIDITY_ORDER, "/validUntil", "/validUntil", "\"2026-11-01T08:59:59+01:00\""),
                arguments(Reason.SUBJECT, "/credentialSubject", "/credentialSubject", null),
                arguments(Reason.SUBJECT, "/credentialSubject", "/credentialSubject", "{}"),
                arguments(Reason.SUBJECT, "/credentialSubject", "/credentialSubject", "[{\"type\":\"Attestation\"}]"),
                arguments(Reason.SUBJECT, "/credentialSubject/id", "/credentialSubject/id", "\"not a url\""),
                arguments(Reason.SUBJECT, "/credentialSubject/id", "/credentialSubject/id", "[\"did:example:1\"]"),
                arguments(Reason.TEXT, "/name", "/name", "7"),
                arguments(Reason.TEXT, "/name", "/name", "{\"@language\":\"fr\"}"),
                arguments(Reason.TEXT, "/name/url", "/name", "{\"@value\":\"x\",\"url\":\"https://example.com\"}"),
                arguments(Reason.TEXT, "/description/1", "/description", "[{\"@value\":\"x\"},7]"),
                arguments(Reason.TYPED_OBJECT, "/credentialStatus", "/credentialStatus", "{\"id\":\"urn:x:1\"}"),
                arguments(Reason.TYPED_OBJECT, "/credentialStatus", "/credentialStatus", "\"revoked\""),
                arguments(Reason.TYPED_OBJECT, "/termsOfUse/0", "/termsOfUse", "[{\"type\":[]}]"),
                arguments(
                        Reason.TYPED_OBJECT,
                        "/credentialSchema/id",
                        "/credentialSchema",
                        "{\"type\":\"JsonSchema\",\"id\":\"https ://not-a-url.org\"}"),
                arguments(Reason.PROOF_MISSING, "/proof", "/proof", null),
                arguments(Reason.PROOF_MISSING, "/proof", "/proof", "\"signed\""),
                arguments(Reason.PROOF_SET, "/proof", "/proof", "[{},{}]"),
                arguments(Reason.PROOF_SET, "/proof", "/proof", "[{}]"),
                arguments(Reason.PROOF_SET, "/proof", "/proof", "[]"),
                arguments(Reason.PROOF_PROPERTY, "/proof/expires", "/proof/expires", "\"2027-01-01T00:00:00Z\""),
                arguments(Reason.PROOF_TYPE, "/proof/type", "/proof/type", "\"Ed25519Signature2020\""),
                arguments(Reason.PROOF_TYPE, "/proof/type", "/proof/type", null),
                arguments(Reason.CRYPTOSUITE, "/proof/cryptosuite", "/proof/cryptosuite", "\"eddsa-rdfc-2022\""),
                arguments(Reason.PROOF_PURPOSE, "/proof/proofPurpose", "/proof/proofPurpose", "\"authentication\""),
                arguments(Reason.PROOF_CREATED, "/proof/created", "/proof/created", "\"yesterday\""),
                arguments(Reason.PROOF_CONTEXT, "/proof/@context", "/proof/@context", null),
                arguments(Reason.PROOF_CONTEXT, "/proof/@context", "/proof/@context/1", "\"https://example.com\""),
                arguments(Reason.PROOF_CONTEXT, "/proof/@context", "/@context/2", "\"https://example.com/more\""),
                arguments(Reason.PROOF_OPTION, "/proof/challenge", "/proof/challenge", "7"),
                arguments(Reason.PROOF_OPTION, "/proof/domain", "/proof/domain", "[\"a\",\"b\"]"),
                arguments(
                        Reason.VERIFICATION_METHOD,
                        "/proof/verificationMethod",
                        "/proof/verificationMethod",
                        "\"z6Mk\""),
                arguments(Reason.VERIFICATION_METHOD, "/proof/verificationMethod", "/proof/verificationMethod", null),
                arguments(
                        Reason.NOT_THE_ISSUERS_KEY,
                        "/proof/verificationMethod",
                        "/proof/verificationMethod",
                        "\"did:web:other.example#z6Mk\""),
                arguments(Reason.PROOF_VALUE, "/proof/proofValue", "/proof/proofValue", null),
                arguments(Reason.PROOF_VALUE, "/proof/proofValue", "/proof/proofValue", "\"uAAAA\""),
                arguments(Reason.PROOF_VALUE, "/proof/proofValue", "/proof/proofValue", "\"z1111\""),
                arguments(Reason.PROOF_VALUE, "/proof/proofValue", "/proof/proofValue", "\"z0\""));
    }

    @ParameterizedTest
    @MethodSource("oneThingWrong")
    void refusesForTheReasonAndAtThePlace(
            Reason reason, String at, String where, @org.jspecify.annotations.Nullable String json) {
        ObjectNode document = Samples.signed().document();
        JsonPointer pointer = JsonPointer.compile(where);
        JsonNode parent = document.at(pointer.head());
        String last = pointer.last().getMatchingProperty();
        if (json == null) {
            assertThat(parent.asObject().remove(last)).isNotNull();
        } else if (parent instanceof ArrayNode array) {
            put(array, Integer.parseInt(last), CanonicalJson.parse(json.getBytes(UTF_8)));
        } else {
            parent.asObject().set(last, CanonicalJson.parse(json.getBytes(UTF_8)));
        }
        refuses(CanonicalJson.write(document), refused -> {
            assertThat(refused.reason()).isEqualTo(reason);
            assertThat(refused.at()).isEqualTo(at);
            assertThat(refused).hasMessageStartingWith(at + " ");
        });
    }

    @Test
    void refusesWhatIsNotJsonAndSaysWhere() {
        refuses("{\n \"@context\": nothing}".getBytes(UTF_8), refused -> {
            assertThat(refused.reason()).isEqualTo(Reason.MALFORMED_JSON);
            assertThat(refused.at()).isEmpty();
            assertThat(refused).hasMessageContaining("line 2, column 15");
        });
    }

    @Test
    void refusesWhatIsNotAnObject() {
        refuses("[]".getBytes(UTF_8), refused -> assertThat(refused.reason()).isEqualTo(Reason.NOT_AN_OBJECT));
    }

    @Test
    void leavesNoReasonWithoutABadInput() {
        assertThat(oneThingWrong().map(wrong -> wrong.get()[0]).distinct())
                .as("each reason has a bad input; the others have tests of their own")
                .hasSize(Reason.values().length - 5);
    }

    @Test
    void takesTheEndOfValidityThatIsAlsoItsStart() {
        ObjectNode draft = Samples.draft();
        draft.set("validUntil", draft.get("validFrom"));
        assertThat(Samples.signer(Samples.KEY).sign(draft).validUntil()).contains(Samples.NOW);
    }

    @Test
    void takesWhatTheDataModelAllowsBesides() {
        ObjectNode draft = Samples.draft();
        draft.put("name", "Attestation");
        draft.putObject("description")
                .put("@value", "Coton")
                .put("@language", "fr")
                .put("@direction", "ltr");
        draft.putArray("termsOfUse").addObject().put("type", "Policy").put("id", "https://example.com/terms");
        draft.putObject("credentialStatus").putArray("type").add("BitstringStatusListEntry");
        ((ArrayNode) draft.get("@context")).add("https://example.com/contexts/more");
        draft.put("validFrom", "2026-11-01T09:00:00.5+01:00");
        Credential signed = Samples.signer(Samples.KEY).sign(draft);
        assertThat(new CredentialVerifier(KeyResolver.didKeys()).verify(signed))
                .isInstanceOf(SignatureCheck.Valid.class);
    }

    private static void put(ArrayNode array, int index, JsonNode value) {
        if (index < array.size()) {
            array.set(index, value);
        } else {
            array.add(value);
        }
    }

    private static void refuses(byte[] json, Consumer<RefusedCredential> saying) {
        assertThatExceptionOfType(RefusedCredential.class)
                .isThrownBy(() -> Credential.parse(json))
                .satisfies(saying);
    }
}
