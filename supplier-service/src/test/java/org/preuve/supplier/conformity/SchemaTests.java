package org.preuve.supplier.conformity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.preuve.supplier.neighbours.Certifier;
import org.preuve.supplier.neighbours.Subjects;

/** What our tests sign as a certifier is what UNTP's published schema describes. */
class SchemaTests {

    private static final Path PUBLISHED =
            Path.of("../../shared/vectors/untp/digitalConformityCredential-0.6.0.schema.json");

    private final Certifier certifier = Certifier.ofSite("certifier.example", Clock.systemUTC());

    @BeforeEach
    void thereIsASchema() {
        assumeTrue(Files.exists(PUBLISHED), "SKIPPED: there is no ../shared/vectors/untp beside this checkout");
    }

    @Test
    void ourExampleIsOneOfThePublishedSchema() throws IOException {
        assertThat(schema().validate(
                                certifier.sign(certifier.draft()).document().toString(), InputFormat.JSON))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/id",
                "/issuer/name",
                "/credentialSubject/id",
                "/credentialSubject/assessorLevel",
                "/credentialSubject/assessmentLevel",
                "/credentialSubject/attestationType",
                "/credentialSubject/issuedToParty",
                "/credentialSubject/issuedToParty/name",
                "/credentialSubject/assessment/0/id",
                "/credentialSubject/assessment/0/conformance",
                "/credentialSubject/assessment/0/conformityTopic"
            })
    void theSchemaMissesWhatWeMiss(String at) throws IOException {
        assertThat(schema().validate(Subjects.without(certifier.draft(), at).toString(), InputFormat.JSON))
                .hasSize(1);
    }

    private static Schema schema() throws IOException {
        return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(Files.readString(PUBLISHED), InputFormat.JSON);
    }
}
