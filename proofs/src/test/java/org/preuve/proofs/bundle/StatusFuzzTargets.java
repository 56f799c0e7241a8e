package org.preuve.proofs.bundle;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.preuve.proofs.status.Bitstring;
import org.preuve.proofs.status.Lists;
import org.preuve.proofs.status.RefusedStatus;
import org.preuve.proofs.status.StatusListCredential;
import org.preuve.proofs.status.StatusPurpose;

/** The parsers of status lists, and a bundle that carries them. */
final class StatusFuzzTargets {

    private StatusFuzzTargets() {}

    static List<FuzzTarget> all() {
        StatusListCredential revocation = Lists.list(StatusPurpose.REVOCATION, Lists.PLACE);
        StatusListCredential suspension = Lists.list(StatusPurpose.SUSPENSION);
        String pretty = revocation.signed().document().toPrettyString();
        return List.of(
                FuzzTarget.ofText(
                        "bitstring",
                        List.of(
                                revocation.list().bits().encode(),
                                Bitstring.empty().encode()),
                        RefusedStatus.class,
                        text -> {
                            Bitstring bits = Bitstring.decode(text);
                            assertThat(Bitstring.decode(bits.encode())).isEqualTo(bits);
                        }),
                FuzzTarget.of(
                        "status list",
                        List.of(revocation.bytes(), pretty.getBytes(UTF_8), suspension.bytes()),
                        RefusedStatus.class,
                        input -> {
                            StatusListCredential read = StatusListCredential.parse(input);
                            assertThat(StatusListCredential.parse(read.bytes())).isEqualTo(read);
                        }),
                bundle(StatusStepsTests.carried(revocation, suspension)));
    }

    /** The record is revoked: no other lists make the status of the same record pass. */
    private static FuzzTarget bundle(List<CarriedList> lists) {
        TestLedger ledger = TestLedger.withClaim();
        int claim = (int) ledger.seal(Lists.claim(ledger.claim(2, 3)));
        Bundle revoked = new Bundle(
                        ledger.sealed(claim),
                        List.of(ledger.sealed(0)),
                        List.of(ledger.rest(2), ledger.rest(3)),
                        ledger.policy())
                .withStatusLists(lists);
        BundleVerifier verifier = new BundleVerifier(ledger.policy());
        return FuzzTarget.of("bundle with status lists", List.of(revoked.write()), RefusedBundle.class, input -> {
            List<Step> steps = verifier.check(Bundle.parse(input));
            assertThat(steps)
                    .filteredOn(step -> step.name() == StepName.STATUS)
                    .noneMatch(step -> step.outcome() == Step.Outcome.PASSED);
        });
    }
}
