package org.preuve.ledger.approval;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.preuve.ledger.changes.ChangeKind;
import org.preuve.ledger.changes.ChangeRefused;
import org.preuve.ledger.changes.NotedChange.LogPlace;
import org.preuve.ledger.changes.RecordState.Change;
import org.preuve.ledger.changes.SignedBytes;
import org.preuve.proofs.credential.RecordId;
import org.preuve.proofs.log.Hash;
import org.preuve.proofs.log.RecordDigest;

/** The state machine: every step in every state, and who may not approve. */
class ApprovalTests {

    private static final Person OLGA = new Person("olga");
    private static final Person AMIR = new Person("amir");
    private static final Instant NOW = Instant.parse("2026-11-01T10:00:00Z");
    private static final SignedBytes SIGNED = new SignedBytes(new byte[] {1});
    private static final RecordId RECORD = new RecordId(UUID.randomUUID());
    private static final SealedAs SEALED = new SealedAs(7, new RecordDigest(Hash.sha256()), "receipt");
    private static final Change CHANGE = new Change(ChangeKind.WITHDRAWAL, RECORD, new LogPlace(9, NOW));

    private static final Approval DRAFT = Approval.draft(Matter.STATEMENT, OLGA, NOW, Hash.sha256());

    private static final Map<String, Approval> IN_STATE = Map.of(
            "draft", DRAFT,
            "submitted", DRAFT.submitted(OLGA),
            "approving", DRAFT.submitted(OLGA).approving(AMIR, SIGNED),
            "sealed", DRAFT.submitted(OLGA).approving(AMIR, SIGNED).sealed(SEALED),
            "withdrawn",
                    DRAFT.submitted(OLGA).approving(AMIR, SIGNED).sealed(SEALED).ended(CHANGE));

    private static final Map<String, UnaryOperator<Approval>> STEPS = Map.of(
            "edit", approval -> approval.edited(OLGA),
            "submit", approval -> approval.submitted(OLGA),
            "approve", approval -> approval.approving(AMIR, SIGNED),
            "seal", approval -> approval.sealed(SEALED),
            "give up", Approval::backToDraft,
            "end", approval -> approval.ended(CHANGE));

    private static final Map<String, Set<String>> ALLOWED = Map.of(
            "draft", Set.of("edit", "submit"),
            "submitted", Set.of("approve"),
            "approving", Set.of("seal", "give up"),
            "sealed", Set.of("end"),
            "withdrawn", Set.of());

    @Test
    void everyStepInEveryStateIsTakenOrRefused() {
        IN_STATE.forEach((state, approval) -> STEPS.forEach((name, step) -> {
            assertThat(approval.stage().word()).isEqualTo(state).isIn(Stage.WORDS);
            if (ALLOWED.getOrDefault(state, Set.of()).contains(name)) {
                assertThat(step.apply(approval).version()).isEqualTo(approval.version() + 1);
            } else {
                requireRefused(() -> step.apply(approval), ApprovalRefusal.WrongState.class);
            }
        }));
    }

    @Test
    void onlyWhatIsSealedAndStandsMayBeChanged() {
        IN_STATE.forEach((state, approval) -> {
            switch (state) {
                case "sealed" -> assertThat(approval.requireStanding(RECORD)).isEqualTo(SEALED);
                case "withdrawn" ->
                    assertThatThrownBy(() -> approval.requireStanding(RECORD)).isInstanceOf(ChangeRefused.class);
                default -> requireRefused(() -> approval.requireStanding(RECORD), ApprovalRefusal.WrongState.class);
            }
        });
    }

    @Test
    void nobodyWhoHadAHandInItMayApprove() {
        Person emma = new Person("emma");
        Person carl = new Person("carl");
        Approval submitted = Approval.draft(Matter.EVIDENCE, carl, NOW, Hash.sha256())
                .edited(emma)
                .submitted(OLGA);
        for (Person hand : List.of(carl, emma, OLGA)) {
            requireRefused(() -> submitted.approving(hand, SIGNED), ApprovalRefusal.FourEyes.class);
        }
        assertThat(submitted.approving(AMIR, SIGNED).stage()).isEqualTo(new Stage.Approving(AMIR, SIGNED));
    }

    @Test
    void aCallIsTheSameWhenTheSamePersonSentTheSame() {
        assertThat(DRAFT.submitted(AMIR).wasSent(Hash.sha256(), OLGA)).isTrue();
        assertThat(DRAFT.wasSent(Hash.sha256(), AMIR)).isFalse();
        assertThat(DRAFT.wasSent(Hash.sha256(new byte[] {1}), OLGA)).isFalse();
    }

    private static void requireRefused(Supplier<?> step, Class<? extends ApprovalRefusal> refusal) {
        assertThatThrownBy(step::get)
                .isInstanceOfSatisfying(
                        ApprovalRefused.class,
                        refused -> assertThat(refused.refusal()).isInstanceOf(refusal));
    }
}
