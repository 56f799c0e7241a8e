package org.preuve.ledger.evidence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.preuve.ledger.changes.ChangeRefused;
import org.preuve.ledger.changes.SignedBytes;

/** The state machine: every step in every state, and who may not approve. */
class EvidenceTests {

    private static final Person OLGA = new Person("olga");
    private static final Person AMIR = new Person("amir");
    private static final SignedBytes SIGNED = new SignedBytes(new byte[] {1});

    private static final Map<String, Evidence> IN_STATE = Map.of(
            "draft", SampleEvidence.draft(OLGA),
            "submitted", SampleEvidence.draft(OLGA).submitted(OLGA),
            "approving", SampleEvidence.draft(OLGA).submitted(OLGA).approving(AMIR, SIGNED),
            "sealed",
                    SampleEvidence.draft(OLGA)
                            .submitted(OLGA)
                            .approving(AMIR, SIGNED)
                            .sealed(SampleEvidence.SEALED),
            "withdrawn",
                    SampleEvidence.draft(OLGA)
                            .submitted(OLGA)
                            .approving(AMIR, SIGNED)
                            .sealed(SampleEvidence.SEALED)
                            .ended(SampleEvidence.CHANGE));

    private static final Map<String, UnaryOperator<Evidence>> STEPS = Map.of(
            "edit", evidence -> evidence.edited(SampleEvidence.FACTS, Optional.empty(), OLGA),
            "attach", evidence -> evidence.attached(SampleEvidence.file("a.pdf"), OLGA),
            "submit", evidence -> evidence.submitted(OLGA),
            "approve", evidence -> evidence.approving(AMIR, SIGNED),
            "seal", evidence -> evidence.sealed(SampleEvidence.SEALED),
            "give up", Evidence::backToDraft,
            "end", evidence -> evidence.ended(SampleEvidence.CHANGE));

    private static final Map<String, Set<String>> ALLOWED = Map.of(
            "draft", Set.of("edit", "attach", "submit"),
            "submitted", Set.of("approve"),
            "approving", Set.of("seal", "give up"),
            "sealed", Set.of("end"),
            "withdrawn", Set.of());

    @Test
    void everyStepInEveryStateIsTakenOrRefused() {
        IN_STATE.forEach((state, evidence) -> STEPS.forEach((name, step) -> {
            assertThat(evidence.stage().word()).isEqualTo(state);
            if (ALLOWED.getOrDefault(state, Set.of()).contains(name)) {
                assertThat(step.apply(evidence).version()).isEqualTo(evidence.version() + 1);
            } else {
                requireRefused(() -> step.apply(evidence), EvidenceRefusal.WrongState.class);
            }
        }));
    }

    @Test
    void onlyWhatIsSealedAndStandsMayBeChanged() {
        IN_STATE.forEach((state, evidence) -> {
            switch (state) {
                case "sealed" -> assertThat(evidence.requireStanding()).isEqualTo(SampleEvidence.SEALED);
                case "withdrawn" ->
                    assertThatThrownBy(evidence::requireStanding).isInstanceOf(ChangeRefused.class);
                default ->
                    assertThatThrownBy(evidence::requireStanding)
                            .isInstanceOfSatisfying(
                                    EvidenceRefused.class,
                                    refused -> assertThat(refused.refusal())
                                            .isInstanceOf(EvidenceRefusal.WrongState.class));
            }
        });
    }

    @Test
    void nobodyWhoHadAHandInItMayApprove() {
        Person emma = new Person("emma");
        Person carl = new Person("carl");
        Evidence submitted = SampleEvidence.draft(carl)
                .edited(SampleEvidence.FACTS, Optional.empty(), emma)
                .attached(SampleEvidence.file("a.pdf"), OLGA)
                .submitted(OLGA);
        for (Person hand : List.of(carl, emma, OLGA)) {
            requireRefused(() -> submitted.approving(hand, SIGNED), EvidenceRefusal.FourEyes.class);
        }
        assertThat(submitted.approving(AMIR, SIGNED).stage()).isEqualTo(new Stage.Approving(AMIR, SIGNED));
    }

    @Test
    void theSameFileAgainIsOneAttachment() {
        Attachment file = SampleEvidence.file("a.pdf");
        Evidence evidence = SampleEvidence.draft(OLGA)
                .attached(file, OLGA)
                .attached(new Attachment(file.digest(), FileName.of("b.pdf"), file.type(), file.size()), OLGA);
        assertThat(evidence.attachments()).extracting(one -> one.name().value()).containsExactly("b.pdf");
    }

    private static void requireRefused(Supplier<Evidence> step, Class<? extends EvidenceRefusal> refusal) {
        assertThatThrownBy(step::get)
                .isInstanceOfSatisfying(
                        EvidenceRefused.class,
                        refused -> assertThat(refused.refusal()).isInstanceOf(refusal));
    }
}
