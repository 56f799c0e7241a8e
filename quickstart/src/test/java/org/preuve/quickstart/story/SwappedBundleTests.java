package org.preuve.quickstart.story;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.preuve.proofs.bundle.Bundle;
import org.preuve.proofs.bundle.BundleVerifier;
import org.preuve.proofs.bundle.RefusedBundle;
import org.preuve.proofs.bundle.Step;
import org.preuve.proofs.bundle.TrustPolicy;
import org.preuve.proofs.note.LogKey;
import org.preuve.quickstart.launch.RunningPreuve;
import tools.jackson.databind.node.ObjectNode;

/** Two bundles that each check; with any part of one in the other, that one does not. */
@ExtendWith(SharedSystem.class)
class SwappedBundleTests {

    private final RunningPreuve preuve;
    private final People people;

    SwappedBundleTests(RunningPreuve preuve) {
        this.preuve = preuve;
        this.people = People.of(preuve.installation());
    }

    @Test
    void bothCheckAsTheyWereServed() {
        assertThat(holds(bundle("Filature de l'Aller"))).isTrue();
        assertThat(holds(bundle("Filature du Retour"))).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"record", "salt", "receipt", "keys"})
    void aPartOfAnotherBundleIsNoticed(String part) {
        var ours = bundle("Filature de l'Endroit");
        ours.set(part, bundle("Filature de l'Envers").get(part));
        assertThat(holds(ours)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"record", "salt", "receipt"})
    void aPartOfAnotherKeyRecordIsNoticed(String part) {
        var ours = bundle("Filature du Dessus");
        var theirs = bundle("Filature du Dessous");
        ((ObjectNode) ours.at("/keys/0")).set(part, theirs.at("/keys/0").get(part));
        assertThat(holds(ours)).isFalse();
    }

    private ObjectNode bundle(String name) {
        var mill = new Mill();
        people.welcome(mill, name);
        var attestation = mill.attestation("in a bundle of " + name);
        var id = people.anybody()
                .postRecord("/api/v1/attestations", attestation.bytes())
                .expect(201)
                .text("/id");
        return people.auditor()
                .get("/api/v1/records/" + id + "/bundle")
                .expect(200)
                .json()
                .asObject();
    }

    /** Whether it can be read at all and no step of its check fails. */
    private boolean holds(ObjectNode bundle) {
        var policy = TrustPolicy.ofLog(LogKey.parse(preuve.installation().vkey()), "https://somewhere.example");
        try {
            return new BundleVerifier(policy)
                    .check(Bundle.parse(bundle.toString().getBytes(StandardCharsets.UTF_8))).stream()
                            .noneMatch(Step::isFailed);
        } catch (RefusedBundle refused) {
            return false;
        }
    }
}
