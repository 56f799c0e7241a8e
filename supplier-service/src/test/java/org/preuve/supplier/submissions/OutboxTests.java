package org.preuve.supplier.submissions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.preuve.proofs.credential.Credential;
import org.preuve.supplier.neighbours.Signatory;
import org.preuve.supplier.problem.Problem;
import org.preuve.supplier.problem.ProblemType;
import org.preuve.supplier.sealing.LedgerClient;
import org.preuve.supplier.sealing.NotSealed;
import org.preuve.supplier.submissions.SubmitRecord.Submitted;
import org.preuve.supplier.webhooks.NoticeKind;

/** Accepted records while the ledger is away, and while this service dies at each of its writes. */
class OutboxTests extends ServiceOnOneDatabase {

    @ParameterizedTest(name = "stored: {0}, ledger away: {1}")
    @CsvSource({"false, false", "false, true", "true, false", "true, true"})
    void losesNoAcknowledgedRecordAtWhicheverWriteItDies(boolean isStored, boolean isAway) {
        boolean died = true;
        for (int fatal = 0; died; fatal++) {
            Failing dies = new Failing(fatal, isStored);
            Credential record = us.attestation();
            boolean isAcknowledged = isAcknowledged(new Service(isAway ? AWAY : ledger, dies, 10), record);
            died = dies.hasDied();
            assertThat(isAcknowledged).isEqualTo(!died);
            startAgainAndFinish();
            boolean isKept = fatal > 0 || isStored;
            assertThat(submissions.find(record.id()).isPresent())
                    .as("write %d", fatal)
                    .isEqualTo(isKept);
            assertThat(read.contains(record.id())).as("read, write %d", fatal).isEqualTo(isKept);
            assertThat(ledger.log().timesSealed(record)).isEqualTo(isKept ? 1 : 0);
        }
    }

    private static boolean isAcknowledged(Service service, Credential record) {
        try {
            service.submit(record);
            return true;
        } catch (Failing.Died notAnswered) {
            return false;
        }
    }

    @Test
    void finishesAtTheNextStartAtWhicheverWriteTheBackgroundDies() {
        boolean died = true;
        for (int fatal = 0; died; fatal++) {
            Credential record = us.attestation();
            assertThat(new Service(AWAY).submit(record)).isInstanceOf(Submitted.Accepted.class);
            Failing dies = new Failing(fatal, fatal % 2 == 0);
            try (OutboxRounds rounds = new Service(ledger, dies, 10).background()) {
                await().atMost(SOON)
                        .until(() -> dies.hasDied() || outbox.backlog().waiting() == 0);
            }
            died = dies.hasDied();
            startAgainAndFinish();
            assertThat(submissions.find(record.id())).isPresent();
            assertThat(read).as("read, write %d", fatal).contains(record.id());
            assertThat(ledger.log().timesSealed(record)).isEqualTo(1);
            assertThat(toldOf(record)).as("write %d", fatal).containsExactly(NoticeKind.RECORD_SEALED);
        }
    }

    @Test
    void twoProcessesOnOneDatabaseSealEachRecordOnce() {
        List<Credential> records = Stream.generate(us::attestation).limit(40).toList();
        records.forEach(new Service(AWAY)::submit);
        try (OutboxRounds one = new Service(ledger).background();
                OutboxRounds other = new Service(ledger).background()) {
            await().atMost(SOON).until(() -> outbox.backlog().waiting() == 0);
        }
        assertThat(records)
                .allMatch(record -> ledger.log().timesSealed(record) == 1
                        && submissions.find(record.id()).isPresent());
    }

    @Test
    void asksTheLedgerNothingWhenNothingWaits() {
        AtomicInteger calls = new AtomicInteger();
        LedgerClient counting = record -> {
            calls.incrementAndGet();
            return ledger.seal(record);
        };
        new Service(ledger).submit(us.attestation());
        Service idle = new Service(counting);
        idle.level.accepted(7);
        try (OutboxRounds rounds = idle.background()) {
            await().atMost(SOON).until(() -> idle.level.waiting() == 0);
        }
        assertThat(calls).hasValue(0);
    }

    @Test
    void acceptsNothingBeyondWhatMayWait() {
        Service full = new Service(AWAY, Failing.never(), 2);
        Credential first = us.attestation();
        full.submit(first);
        full.submit(us.attestation());
        Credential refused = us.attestation();
        assertThatThrownBy(() -> full.submit(refused)).isInstanceOfSatisfying(OutboxFull.class, why -> {
            Problem told = SubmissionProblem.of(why);
            assertThat(told.type()).isEqualTo(ProblemType.BUSY);
            assertThat(told.retryAfter()).isPresent();
        });
        assertThat(outbox.findAll(List.of(refused.id()))).isEmpty();
        startAgainAndFinish();
        assertThat(new Service(ledger).submit(first)).isInstanceOf(Submitted.InLog.class);
    }

    @Test
    void refusesAnotherRecordWithTheIdOfOneThatWaits() {
        Credential first = us.attestation();
        new Service(AWAY).submit(first);
        Credential second = us.sign(
                first.id(),
                first.kind(),
                first.validFrom().orElseThrow(),
                first.validUntil().orElseThrow(),
                Signatory.attestationSubject().put("statement", "Something else."));
        assertThatThrownBy(() -> new Service(ledger).submit(second)).isInstanceOf(NotSealed.IdTaken.class);
        startAgainAndFinish();
        assertThat(ledger.log().timesSealed(first)).isEqualTo(1);
    }

    @Test
    void whatWasKeptBeforeAConnectionBrokeIsSealedAndTheSameLinesGoOn() throws IOException {
        List<Credential> records = IntStream.range(0, 600)
                .parallel()
                .mapToObj(i -> us.attestation())
                .toList();
        byte[] all = lines(records);
        InputStream cut = new SequenceInputStream(new ByteArrayInputStream(all, 0, all.length - 300), new CutOff());
        assertThatThrownBy(() -> new Service(AWAY).submitLines(cut)).isInstanceOf(IOException.class);
        startAgainAndFinish();
        assertThat(ledger.log().size()).isEqualTo(500);

        List<LineAnswer> answers = new Service(ledger).submitLines(new ByteArrayInputStream(all));
        assertThat(answers)
                .extracting(LineAnswer::line)
                .containsExactlyElementsOf(
                        LongStream.rangeClosed(1, 600).boxed().toList());
        assertThat(answers.subList(0, 500)).allMatch(answer -> answer.status() == 200);
        assertThat(answers.subList(500, 600)).allMatch(answer -> answer.status() == 201);
        assertThat(ledger.log().size()).isEqualTo(600);
    }

    @Test
    void readsNoMoreLinesThanItSays() throws IOException {
        byte[] lines = "{}\n".repeat(LineReader.MOST_LINES + 5).getBytes(StandardCharsets.UTF_8);
        List<LineAnswer> answers = new Service(ledger).submitLines(new ByteArrayInputStream(lines));
        assertThat(answers).hasSize(LineReader.MOST_LINES + 1);
        assertThat(answers.getLast().status()).isEqualTo(413);
    }

    /** Where a connection broke. */
    private static final class CutOff extends InputStream {

        @Override
        public int read() throws IOException {
            throw new IOException("cut off");
        }

        @Override
        public int read(byte[] target, int offset, int length) throws IOException {
            throw new IOException("cut off");
        }
    }
}
