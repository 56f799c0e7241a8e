package org.preuve.proofs.credential;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.preuve.proofs.credential.RefusedCredential.Reason;
import org.preuve.proofs.json.CanonicalJson;
import org.preuve.proofs.vectors.Vectors;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * The input vectors of the W3C data model's own test suite. They are for issuers of any credential, who may add what is
 * missing; a Preuve record is a narrower thing. So what each vector is about is put in place of the same part of a good
 * record, and it must be accepted or refused there. What a record can never have is listed, each with why.
 */
class Vcdm2VectorsTests {

    private static final String FOLDER = "vcdm2";

    /** Accepted by the data model, and refused of a record on purpose. */
    private static final Set<String> REFUSED_OF_A_RECORD = Set.of(
            // The types of a record are the two that say its kind.
            "credential-type-url-ok.json",
            "credential-type-urls-order-2-ok.json",
            // A record has one subject.
            "credential-subject-multiple-ok.json",
            // Another cryptosuite than eddsa-jcs-2022.
            "credential-proof-ok.json");

    /** Inline contexts are refused of a record, whatever they say: these say what the data model refuses too. */
    private static final Set<String> REFUSED_FOR_ANY_INLINE_CONTEXT = Set.of(
            "credential-redef-type2-fail.json",
            "credential-type-mapped-nonurl-fail.json",
            "credential-type-unmapped-fail.json");

    static Stream<String> accepted() {
        return credentials().filter(name -> name.endsWith("-ok.json") && !REFUSED_OF_A_RECORD.contains(name));
    }

    static Stream<String> refused() {
        return credentials().filter(name -> !name.endsWith("-ok.json"));
    }

    /** Nothing of Preuve reads a presentation. */
    private static Stream<String> credentials() {
        return Vectors.names(FOLDER).stream().filter(name -> !name.startsWith("presentation-"));
    }

    @ParameterizedTest
    @MethodSource("accepted")
    void isAccepted(String name) {
        assertThatCode(() -> Credential.parse(CanonicalJson.write(record(name))))
                .doesNotThrowAnyException();
    }

    @ParameterizedTest
    @MethodSource("refused")
    void isRefused(String name) {
        assertThatExceptionOfType(RefusedCredential.class)
                .isThrownBy(() -> Credential.parse(CanonicalJson.write(record(name))))
                .satisfies(refused -> assertThat(refused.reason()).isIn(reasons(name)));
    }

    /** What is signed here beside the log, status lists and passports, may be of any type; it has one subject, too. */
    @ParameterizedTest
    @ValueSource(strings = {"credential-type-url-ok.json", "credential-type-urls-order-2-ok.json"})
    void whatNoRecordCanHaveIsTakenOfAnotherCredential(String name) {
        ObjectNode document = record(name);
        document.set("type", CanonicalJson.parse(Vectors.bytes(FOLDER, name)).get("type"));

        assertThatCode(() -> SignedDocument.parse(CanonicalJson.write(document)))
                .doesNotThrowAnyException();
    }

    @Test
    void everyVectorIsAcceptedRefusedOrListed() {
        Set<String> seen = new TreeSet<>(accepted().toList());
        refused().forEach(seen::add);
        seen.addAll(REFUSED_OF_A_RECORD);
        long presentations = Vectors.names(FOLDER).stream()
                .filter(name -> name.startsWith("presentation-"))
                .count();
        assertThat(seen).hasSize((int) (Vectors.names(FOLDER).size() - presentations));
        System.out.println(
                "vcdm2: " + accepted().count() + " accepted, " + refused().count() + " refused, "
                        + REFUSED_OF_A_RECORD.size() + " that no record can have, " + presentations
                        + " presentations, which nothing reads");
    }

    @Test
    void aValidityThatEndsBeforeItBeginsIsRefused() {
        // In the vector both are placeholders, which the suite fills in.
        ObjectNode record = record("credential-validUntil-validFrom-fail.json");
        record.put("validFrom", "4023-01-01T00:00:00Z").put("validUntil", "2023-01-01T00:00:00Z");
        assertThatExceptionOfType(RefusedCredential.class)
                .isThrownBy(() -> Credential.parse(CanonicalJson.write(record)))
                .satisfies(refused -> assertThat(refused.reason()).isEqualTo(Reason.VALIDITY_ORDER));
    }

    /** What the vector's file name says is wrong with it. */
    private static List<Reason> reasons(String name) {
        if (REFUSED_FOR_ANY_INLINE_CONTEXT.contains(name) || name.contains("context")) {
            return List.of(Reason.CONTEXT);
        }
        if (name.contains("-name-") || name.contains("-description-")) {
            return List.of(Reason.TEXT);
        }
        if (name.contains("-proof-")) {
            return List.of(Reason.PROOF_TYPE);
        }
        if (name.contains("-subject-")) {
            return List.of(Reason.SUBJECT);
        }
        if (name.contains("-issuer-") || name.contains("-no-issuer")) {
            return List.of(Reason.ISSUER);
        }
        if (name.contains("-id-")) {
            return List.of(name.contains("schema") || name.contains("status") ? Reason.TYPED_OBJECT : Reason.ID);
        }
        if (name.equals("credential-no-type-fail.json")) {
            return List.of(Reason.TYPE);
        }
        return name.contains("valid") ? List.of(Reason.VALID_FROM, Reason.VALID_UNTIL) : List.of(Reason.TYPED_OBJECT);
    }

    /** A good record with the vector's parts in place of its own. */
    private static ObjectNode record(String name) {
        ObjectNode vector = CanonicalJson.parse(Vectors.bytes(FOLDER, name)).asObject();
        ObjectNode record = Samples.signed().document();
        record.remove(List.of("validFrom", "validUntil"));
        vector.properties().forEach(member -> {
            switch (member.getKey()) {
                case "@context", "type", "issuer" -> {
                    // Below: a record's own must stand before them or with them.
                }
                default -> record.set(member.getKey(), member.getValue());
            }
        });
        context(name, record, vector.get("@context"));
        if (!vector.has("type")) {
            record.remove("type");
        }
        issuer(name, record, vector.get("issuer"));
        repeatContext(record);
        return record;
    }

    private static void context(String name, ObjectNode record, @org.jspecify.annotations.Nullable JsonNode context) {
        if (context == null || !context.path(0).asString("").equals(RecordRules.CREDENTIALS_CONTEXT)) {
            record.set("@context", context == null ? JsonNodeFactory.instance.arrayNode() : context);
            return;
        }
        ArrayNode own = (ArrayNode) record.get("@context");
        for (int i = 1; i < context.size(); i++) {
            boolean isInline = context.get(i).isObject();
            if (!isInline || REFUSED_FOR_ANY_INLINE_CONTEXT.contains(name)) {
                own.add(context.get(i));
            }
        }
    }

    private static void issuer(String name, ObjectNode record, @org.jspecify.annotations.Nullable JsonNode issuer) {
        if (name.contains("-no-issuer")) {
            record.remove("issuer");
        } else if (issuer instanceof ObjectNode object) {
            ObjectNode merged = object.deepCopy();
            if (!merged.has("id")) {
                merged.set("id", record.get("issuer"));
            }
            record.set("issuer", merged);
        } else if (issuer != null) {
            record.set("issuer", issuer);
        }
    }

    private static void repeatContext(ObjectNode record) {
        if (record.get("proof") instanceof ObjectNode proof && proof.has("cryptosuite")) {
            proof.set("@context", record.get("@context"));
        }
    }
}
