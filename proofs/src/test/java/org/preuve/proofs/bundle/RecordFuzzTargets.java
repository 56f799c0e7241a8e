package org.preuve.proofs.bundle;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import org.preuve.proofs.change.Change;
import org.preuve.proofs.credential.Credential;
import org.preuve.proofs.credential.CredentialVerifier;
import org.preuve.proofs.credential.KeyResolver;
import org.preuve.proofs.credential.RefusedCredential;
import org.preuve.proofs.credential.SignatureCheck;
import org.preuve.proofs.json.CanonicalJson;
import org.preuve.proofs.json.MalformedJson;
import tools.jackson.databind.node.ObjectNode;

/** Readers of JSON and of records, with or without an envelope. */
final class RecordFuzzTargets {
    private static final TestLedger LEDGER = TestLedger.withClaim();

    private RecordFuzzTargets() {}

    static List<FuzzTarget> all() {
        byte[] record = LEDGER.record(4).bytes();
        byte[] pretty = LEDGER.record(4).document().toPrettyString().getBytes(UTF_8);
        CredentialVerifier verifier = new CredentialVerifier(KeyResolver.didKeys());
        byte[] token = attestationAsToken().bytes();
        return List.of(
                FuzzTarget.of("envelope", List.of(token), RefusedCredential.class, input -> {
                    Credential read = Credential.parse(input);
                    assertThat(Credential.parse(read.bytes()).bytes()).isEqualTo(read.bytes());
                    assertThat(verifier.verify(read) instanceof SignatureCheck.Valid)
                            .isEqualTo(Arrays.equals(read.bytes(), token));
                }),
                FuzzTarget.of(
                        "jcs",
                        List.of(record, pretty, FuzzTargets.bytes("[-0.0,1e21,5e-324,\"\\ud83d\\ude02é\"]")),
                        MalformedJson.class,
                        input -> {
                            byte[] canonical = CanonicalJson.canonical(input);
                            assertThat(CanonicalJson.canonical(canonical)).isEqualTo(canonical);
                        }),
                FuzzTarget.of(
                        "credential",
                        List.of(
                                record,
                                pretty,
                                LEDGER.record(1).bytes(),
                                LEDGER.record(3).bytes()),
                        RefusedCredential.class,
                        input -> {
                            Credential read = Credential.parse(input);
                            assertThat(Credential.parse(read.bytes()).bytes()).isEqualTo(read.bytes());
                            assertThat(Change.of(read)).isEmpty();
                            boolean known = List.of(1, 3).stream()
                                    .anyMatch(
                                            i -> Arrays.equals(LEDGER.record(i).bytes(), read.bytes()));
                            assertThat(verifier.verify(read) instanceof SignatureCheck.Valid)
                                    .isEqualTo(known);
                        }));
    }

    private static Credential attestationAsToken() {
        ObjectNode unsigned = LEDGER.record(3).document();
        unsigned.remove("proof");
        return TestLedger.signer(TestLedger.SUPPLIER, TestLedger.SUPPLIER_KEY).signAsToken(unsigned);
    }
}
