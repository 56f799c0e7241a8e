package org.preuve.ledger.statements;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.preuve.ledger.approval.ListPlace;
import org.preuve.ledger.approval.Person;
import org.preuve.ledger.approval.SealedAs;
import org.preuve.ledger.changes.ChangeKind;
import org.preuve.ledger.changes.NotedChange.LogPlace;
import org.preuve.ledger.changes.RecordState.Change;
import org.preuve.ledger.changes.SignedBytes;
import org.preuve.proofs.credential.RecordId;
import org.preuve.proofs.log.Hash;
import org.preuve.proofs.log.RecordDigest;

/** What statements rely on in their store. */
public abstract class StatementStoreContract {

    private static final Person OLGA = new Person("olga");
    private static final Person AMIR = new Person("amir");
    private static final Instant NOW = Instant.parse("2026-11-01T10:00:00Z");
    private static final SealedAs SEALED = new SealedAs(7, new RecordDigest(Hash.sha256()), "receipt");

    protected abstract StatementStore store();

    /** Whether of several replacements at once one succeeds; a server for which this is not so is for tests only. */
    protected boolean replacesAtomically() {
        return true;
    }

    @Test
    void findsNothingWhereNothingIs() {
        assertThat(store().find(new RecordId(UUID.randomUUID()))).isEmpty();
        assertThat(page("", "", Optional.empty(), 10)).isEmpty();
        assertThat(store().replace(SampleStatements.draft(OLGA).submitted(OLGA)))
                .isFalse();
    }

    @Test
    void givesBackEveryKindInEveryStageAsItWas() {
        for (Content content : List.of(
                SampleStatements.COMMITMENT,
                SampleStatements.RECOGNITION,
                SampleStatements.progress("urn:uuid:00000000-0000-4000-8000-000000000001", "uEiA"))) {
            Statement draft = SampleStatements.draft(content, OLGA);
            assertThat(store().create(draft)).isTrue();
            Statement submitted = draft.submitted(AMIR);
            Statement approving = submitted.with(
                    submitted.approval().approving(new Person("zoe"), new SignedBytes(new byte[] {1, 2})));
            Statement sealed = approving.with(approving.approval().sealed(SEALED));
            Statement ended = sealed.with(
                    sealed.approval().ended(new Change(ChangeKind.WITHDRAWAL, sealed.record(), new LogPlace(9, NOW))));
            for (Statement next : List.of(submitted, approving, sealed, ended)) {
                assertThat(store().replace(next)).isTrue();
                assertThat(store().find(draft.record())).hasValue(next);
            }
        }
    }

    @Test
    void knowsWhoCorrectsWhatAndForgetsWhatIsDeleted() {
        Statement wrong = SampleStatements.draft(OLGA);
        Statement draft = SampleStatements.draft(OLGA).correcting(new Correcting(wrong.record(), "wrong unit"));
        List.of(wrong, draft, SampleStatements.draft(AMIR)).forEach(store()::create);
        assertThat(store().find(draft.record())).hasValue(draft);
        assertThat(store().drafts(wrong.record())).containsExactly(draft);
        assertThat(store().drafts(draft.record())).isEmpty();
        store().delete(draft.record());
        store().delete(draft.record());
        assertThat(store().find(draft.record())).isEmpty();
        assertThat(store().drafts(wrong.record())).isEmpty();
        assertThat(store().replace(draft.submitted(OLGA))).isFalse();
    }

    @Test
    void keepsTheFirstOfTwoWithOneId() {
        Statement first = SampleStatements.draft(OLGA);
        assertThat(store().create(first)).isTrue();
        assertThat(store().create(Statement.draft(first.record(), first.content(), AMIR, NOW, Hash.sha256())))
                .isFalse();
        assertThat(store().find(first.record())).hasValue(first);
    }

    @Test
    void ofManyWhoReplaceOneVersionOneDoes() throws ExecutionException, InterruptedException {
        assumeTrue(replacesAtomically(), "this server does not replace a document atomically");
        Statement draft = SampleStatements.draft(OLGA);
        store().create(draft);
        try (ExecutorService callers = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<Boolean>> replaced = new ArrayList<>();
            for (int i = 0; i < 8; i++) {
                Statement next = draft.submitted(new Person("person " + i));
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
        for (int i = 0; i < 10; i++) {
            Content content = i % 2 == 0 ? SampleStatements.COMMITMENT : SampleStatements.RECOGNITION;
            store().create(SampleStatements.draft(content, OLGA, NOW.plusSeconds(i / 2)));
        }
        List<Statement> all = page("", "", Optional.empty(), 100);
        assertThat(all).hasSize(10);
        assertThat(all)
                .extracting(statement -> statement.approval().createdAt())
                .isSortedAccordingTo((a, b) -> b.compareTo(a));
        List<Statement> turned = new ArrayList<>();
        Optional<ListPlace> after = Optional.empty();
        for (List<Statement> page = page("", "", after, 3); !page.isEmpty(); page = page("", "", after, 3)) {
            turned.addAll(page);
            after = Optional.of(ListPlace.of(page.getLast()));
        }
        assertThat(turned).isEqualTo(all);
        assertThat(page("", "recognition", Optional.empty(), 100)).hasSize(5);
        assertThat(page("draft", "commitment", Optional.empty(), 100)).hasSize(5);
        assertThat(page("sealed", "", Optional.empty(), 100)).isEmpty();
    }

    private List<Statement> page(String state, String kind, Optional<ListPlace> after, int limit) {
        return store().page(new StatementQuery(
                Optional.of(state).filter(word -> !word.isEmpty()),
                Optional.of(kind).filter(word -> !word.isEmpty()),
                after,
                limit));
    }
}
