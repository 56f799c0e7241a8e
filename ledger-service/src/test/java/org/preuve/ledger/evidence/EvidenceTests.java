package org.preuve.ledger.evidence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.preuve.ledger.approval.ApprovalRefusal;
import org.preuve.ledger.approval.ApprovalRefused;
import org.preuve.ledger.approval.Person;
import org.preuve.ledger.changes.SignedBytes;

/** What may be done to a draft with its files, and to nothing else. */
class EvidenceTests {

    private static final Person OLGA = new Person("olga");
    private static final Person AMIR = new Person("amir");
    private static final SignedBytes SIGNED = new SignedBytes(new byte[] {1});

    @Test
    void onlyADraftIsEditedAndTakesFiles() {
        Evidence submitted = SampleEvidence.draft(OLGA)
                .attached(SampleEvidence.file("a.pdf"), OLGA)
                .submitted(OLGA);
        List<UnaryOperator<Evidence>> steps = List.of(
                evidence -> evidence.edited(SampleEvidence.FACTS, Optional.empty(), OLGA),
                evidence -> evidence.attached(SampleEvidence.file("b.pdf"), OLGA),
                evidence -> evidence.detached(SampleEvidence.file("a.pdf").digest(), OLGA));
        Evidence draft = SampleEvidence.draft(OLGA).attached(SampleEvidence.file("a.pdf"), OLGA);
        for (UnaryOperator<Evidence> step : steps) {
            assertThat(step.apply(draft).approval().version())
                    .isEqualTo(draft.approval().version() + 1);
            requireRefused(() -> step.apply(submitted), ApprovalRefusal.WrongState.class);
        }
    }

    @Test
    void whoAttachesAFileMayNotApprove() {
        Person emma = new Person("emma");
        Evidence submitted = SampleEvidence.draft(OLGA)
                .attached(SampleEvidence.file("a.pdf"), emma)
                .submitted(OLGA);
        requireRefused(() -> submitted.approval().approving(emma, SIGNED), ApprovalRefusal.FourEyes.class);
        assertThat(submitted.approval().approving(AMIR, SIGNED).hands()).containsExactlyInAnyOrder(OLGA, emma);
    }

    @Test
    void aReasonIsTakenOnlyWhereSomethingIsCorrected() {
        Evidence draft = SampleEvidence.draft(OLGA);
        requireRefused(
                () -> draft.edited(SampleEvidence.FACTS, Optional.of("why"), OLGA),
                ApprovalRefusal.NothingCorrected.class);
    }

    @Test
    void theSameFileAgainIsOneAttachment() {
        Attachment file = SampleEvidence.file("a.pdf");
        Evidence evidence = SampleEvidence.draft(OLGA)
                .attached(file, OLGA)
                .attached(new Attachment(file.digest(), FileName.of("b.pdf"), file.type(), file.size()), OLGA);
        assertThat(evidence.attachments()).extracting(one -> one.name().value()).containsExactly("b.pdf");
    }

    private static void requireRefused(Supplier<?> step, Class<? extends ApprovalRefusal> refusal) {
        assertThatThrownBy(step::get)
                .isInstanceOfSatisfying(
                        ApprovalRefused.class,
                        refused -> assertThat(refused.refusal()).isInstanceOf(refusal));
    }
}
