package org.preuve.quickstart.breaking;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import org.preuve.proofs.audit.AuditResult;
import org.preuve.proofs.audit.ContentsAudit;
import org.preuve.proofs.audit.LogAudit;
import org.preuve.proofs.audit.Progress;
import org.preuve.proofs.credential.Credential;
import org.preuve.proofs.log.Entry;
import org.preuve.proofs.log.LogProofs;
import org.preuve.proofs.log.TilePath;
import org.preuve.proofs.log.TreeHead;
import org.preuve.proofs.receipt.Receipt;
import org.preuve.quickstart.doors.Caller;
import org.preuve.quickstart.story.PublicLog;

/** Looks at the log when all is quiet: is everything there that was acknowledged, once, and under every checkpoint seen? */
final class Aftermath {

    private static final int AT_ONCE = 16;

    private final Oracle oracle;
    private final Caller writer;
    private final PublicLog log;

    Aftermath(Oracle oracle, Caller writer, Caller auditor) {
        this.oracle = oracle;
        this.writer = writer;
        this.log = new PublicLog(auditor, auditor);
    }

    /** The number of entries in the log, all of them accounted for. */
    long check() {
        assertThat(oracle.contradictions()).isEmpty();
        forAll(oracle.receipts().keySet(), this::checkReceiptAskedAgain);
        forAll(oracle.sent().values(), this::checkSentAgain);
        TreeHead head = auditLog();
        checkEntries(head.size());
        checkEveryHeadSeen(head);
        assertThat(oracle.contradictions()).isEmpty();
        return head.size();
    }

    private void checkReceiptAskedAgain(String id) {
        String receipt = log.anybody()
                .get("/api/v1/records/" + id + "/receipt")
                .expect(200)
                .text();
        assertThat(receipt)
                .as("the receipt of %s, asked for again", id)
                .isEqualTo(oracle.receipts().get(id));
    }

    /** Known records have their first receipt; one that nobody acknowledged has its first now, or had it already. */
    private void checkSentAgain(Credential record) {
        boolean known = oracle.receipts().containsKey(record.id().value());
        var answer = writer.postRecord("/internal/v1/records", record.bytes()).expect(known ? 200 : 201, 200);
        oracle.acknowledged(record, answer.text("/receipt"));
    }

    private TreeHead auditLog() {
        var result = new LogAudit(oracle.key()).run(log, Progress.silent());
        assertThat(result).isInstanceOf(AuditResult.Sound.class);
        var head = ((AuditResult.Sound) result).head();
        assertThat(new ContentsAudit(head).run(log, Progress.silent())).isInstanceOf(AuditResult.Sound.class);
        return head;
    }

    private void checkEntries(long size) {
        Map<String, Long> indexes = new HashMap<>();
        for (long from = 0; from < size; ) {
            var page = log.page(from);
            for (var logged : page) {
                var entry = Entry.parse(logged.entry());
                assertThat(indexes.put(entry.id().value(), entry.index()))
                        .as("entries of %s but the one at %s", entry.id(), entry.index())
                        .isNull();
            }
            from += page.size();
        }
        assertThat(indexes.keySet()).containsAll(oracle.receipts().keySet());
        oracle.receipts()
                .forEach((id, receipt) -> assertThat(indexes)
                        .containsEntry(
                                id,
                                Entry.parse(Receipt.parse(receipt).entryBytes()).index()));
        var strangers = new ArrayList<>(indexes.keySet());
        strangers.removeAll(oracle.sent().keySet());
        assertThat(strangers)
                .as("only the organisation's key was sealed by nobody here")
                .hasSize(1);
    }

    private void checkEveryHeadSeen(TreeHead last) {
        Map<TilePath, byte[]> tiles = new ConcurrentHashMap<>();
        oracle.heads().forEach(seen -> {
            var proof = LogProofs.consistency(
                    seen.size(),
                    last.size(),
                    (level, n, width) -> tiles.computeIfAbsent(TilePath.of(level, n, width), log::tile));
            assertThat(proof.checks(seen, last))
                    .as("the log still begins as %s", seen)
                    .isTrue();
        });
    }

    private static <T> void forAll(Collection<T> all, Consumer<T> check) {
        List<Future<?>> running = new ArrayList<>();
        try (var threads = Executors.newFixedThreadPool(AT_ONCE)) {
            all.forEach(one -> running.add(threads.submit(() -> check.accept(one))));
            for (var one : running) {
                one.get();
            }
        } catch (ExecutionException failed) {
            throw new AssertionError(failed.getCause());
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        }
    }
}
