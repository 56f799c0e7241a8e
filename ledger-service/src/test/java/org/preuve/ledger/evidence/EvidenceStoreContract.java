package org.preuve.ledger.evidence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.preuve.ledger.approval.ListPlace;
import org.preuve.ledger.approval.Person;
import org.preuve.ledger.changes.SignedBytes;

/** What evidence relies on in its store. */
public abstract class EvidenceStoreContract {

    private static final Person OLGA = new Person("olga");
    private static final Person AMIR = new Person("amir");

    protected abstract EvidenceStore store();

    /** Whether of several replacements at once one succeeds; a server for which this is not so is for tests only. */
    protected boolean replacesAtomically() {
        return true;
    }

    @Test
    void findsNothingWhereNothingIs() {
        assertThat(store().find(new EvidenceId(UUID.randomUUID()))).isEmpty();
        assertThat(page(Optional.empty(), Optional.empty(), Optional.empty(), 10))
                .isEmpty();
        assertThat(store().replace(SampleEvidence.draft(OLGA).submitted(OLGA))).isFalse();
    }

    @Test
    void givesBackEveryStageAsItWas() {
        Evidence draft = SampleEvidence.draft(OLGA).attached(SampleEvidence.file("a.pdf"), AMIR);
        Evidence first = SampleEvidence.draft(draft.id(), OLGA, draft.approval().createdAt());
        assertThat(store().create(first)).isTrue();
        Evidence submitted = draft.submitted(OLGA);
        Evidence approving =
                submitted.with(submitted.approval().approving(new Person("zoe"), new SignedBytes(new byte[] {1, 2})));
        Evidence sealed = approving.with(approving.approval().sealed(SampleEvidence.SEALED));
        Evidence ended = sealed.with(sealed.approval().ended(SampleEvidence.CHANGE));
        for (Evidence next : List.of(draft, submitted, approving, sealed, ended)) {
            assertThat(store().replace(next)).isTrue();
            assertThat(store().find(draft.id())).hasValue(next);
        }
    }

    @Test
    void keepsWhatADraftCorrectsAndForgetsWhatIsDeleted() {
        Correcting what = new Correcting(new EvidenceId(UUID.randomUUID()), "wrong meter");
        Evidence draft = SampleEvidence.draft(OLGA).correcting(what, List.of(SampleEvidence.file("a.pdf")));
        store().create(draft);
        assertThat(store().find(draft.id())).hasValue(draft);
        store().delete(draft.id());
        store().delete(draft.id());
        assertThat(store().find(draft.id())).isEmpty();
        assertThat(store().replace(draft.submitted(OLGA))).isFalse();
    }

    @Test
    void knowsWhoNeedsAFileAndWhoCorrectsWhat() {
        Attachment file = SampleEvidence.file("a.pdf");
        Evidence wrong = SampleEvidence.draft(OLGA).correcting(what(), List.of(file));
        Evidence draft = SampleEvidence.draft(OLGA).correcting(new Correcting(wrong.id(), "wrong"), List.of(file));
        store().create(wrong);
        store().create(draft);
        store().create(SampleEvidence.draft(AMIR));
        Set<FileDigest> named = new HashSet<>();
        store().files(named::add);
        assertThat(named).containsExactly(file.digest());
        assertThat(store().drafts(wrong.id())).containsExactly(draft);
        assertThat(store().drafts(draft.id())).isEmpty();
        assertThat(store().names(file.digest(), Set.of(wrong.id()))).isTrue();
        assertThat(store().names(file.digest(), Set.of(wrong.id(), draft.id()))).isFalse();
        assertThat(store().names(SampleEvidence.file("b.pdf").digest(), Set.of()))
                .isFalse();
        Evidence submitted = draft.submitted(OLGA);
        Evidence approving = submitted.with(submitted.approval().approving(AMIR, new SignedBytes(new byte[] {1})));
        Evidence sealed = approving.with(approving.approval().sealed(SampleEvidence.SEALED));
        List.of(submitted, approving, sealed).forEach(store()::replace);
        assertThat(store().drafts(wrong.id())).isEmpty();
    }

    private static Correcting what() {
        return new Correcting(new EvidenceId(UUID.randomUUID()), "wrong");
    }

    @Test
    void keepsTheFirstOfTwoWithOneId() {
        Evidence first = SampleEvidence.draft(OLGA);
        assertThat(store().create(first)).isTrue();
        assertThat(store().create(SampleEvidence.draft(
                        first.id(), AMIR, first.approval().createdAt())))
                .isFalse();
        assertThat(store().find(first.id())).hasValue(first);
    }

    @Test
    void ofManyWhoReplaceOneVersionOneDoes() throws ExecutionException, InterruptedException {
        assumeTrue(replacesAtomically(), "this server does not replace a document atomically");
        Evidence draft = SampleEvidence.draft(OLGA);
        store().create(draft);
        try (ExecutorService callers = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<Boolean>> replaced = new ArrayList<>();
            for (int i = 0; i < 8; i++) {
                Evidence next = draft.submitted(new Person("person " + i));
                replaced.add(callers.submit(() -> store().replace(next)));
            }
            int won = 0;
            for (Future<Boolean> one : replaced) {
                won += one.get() ? 1 : 0;
            }
            assertThat(won).isEqualTo(1);
        }
    }

    @Test
    void listsTheNewestFirstPageByPage() {
        List<EvidenceId> expected = new ArrayList<>();
        for (int i = 0; i < 10; i++) {
            Evidence evidence =
                    SampleEvidence.draft(new EvidenceId(UUID.randomUUID()), i % 2 == 0 ? OLGA : AMIR, at(i / 2));
            store().create(evidence);
        }
        List<Evidence> all = page(Optional.empty(), Optional.empty(), Optional.empty(), 100);
        assertThat(all).hasSize(10);
        assertThat(all)
                .extracting(evidence -> evidence.approval().createdAt())
                .isSortedAccordingTo((a, b) -> b.compareTo(a));
        Optional<ListPlace> after = Optional.empty();
        for (List<Evidence> page = page(Optional.empty(), Optional.empty(), after, 3);
                !page.isEmpty();
                page = page(Optional.empty(), Optional.empty(), after, 3)) {
            page.forEach(evidence -> expected.add(evidence.id()));
            after = Optional.of(ListPlace.of(page.getLast()));
        }
        assertThat(all).extracting(Evidence::id).containsExactlyElementsOf(expected);
        assertThat(page(Optional.empty(), Optional.of(OLGA), Optional.empty(), 100))
                .hasSize(5);
        assertThat(page(Optional.of("draft"), Optional.empty(), Optional.empty(), 100))
                .hasSize(10);
        assertThat(page(Optional.of("sealed"), Optional.empty(), Optional.empty(), 100))
                .isEmpty();
    }

    private List<Evidence> page(Optional<String> state, Optional<Person> by, Optional<ListPlace> after, int limit) {
        return store().page(new EvidenceQuery(state, by, after, limit));
    }

    private static Instant at(int second) {
        return Instant.parse("2026-11-01T10:00:00Z").plusSeconds(second);
    }
}
