package org.preuve.supplier.submissions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.preuve.proofs.credential.Credential;
import org.preuve.supplier.sealing.LedgerClient;
import org.preuve.supplier.sealing.NotSealed;
import org.preuve.supplier.webhooks.NoticeKind;
import org.preuve.supplier.webhooks.Notices;

/** Suppliers are told what became of what they were told is accepted: of each record once, and of none too early. */
class TellOutcomesTests extends ServiceOnOneDatabase {

    @Test
    void tellsOnceThatTheLedgerRefusedAtWhicheverWriteItDies() {
        LedgerClient refuses = record -> {
            throw new NotSealed.IdTaken();
        };
        boolean died = true;
        for (int fatal = 0; died; fatal++) {
            Credential record = us.attestation();
            new Service(AWAY).submit(record);
            Failing dies = new Failing(fatal, fatal % 2 == 0);
            try (OutboxRounds rounds = new Service(refuses, dies, 10).background()) {
                await().atMost(SOON)
                        .until(() -> dies.hasDied() || outbox.backlog().waiting() == 0);
            }
            died = dies.hasDied();
            try (OutboxRounds rounds = new Service(refuses).background()) {
                await().atMost(SOON).until(() -> outbox.backlog().waiting() == 0);
            }
            assertThat(toldOf(record)).as("write %d", fatal).containsExactly(NoticeKind.RECORD_REFUSED);
        }
    }

    @Test
    void tellsWhoWasLeftWithoutAnAnswerAndNobodyElse() throws IOException {
        Credential answered = us.attestation();
        new Service(ledger).submit(answered);
        Credential accepted = us.attestation();
        new Service(AWAY).submit(accepted);
        new Service(ledger).submit(accepted);
        List<Credential> sentInLines = List.of(us.attestation(), us.attestation());
        new Service(ledger).submitLines(new ByteArrayInputStream(lines(sentInLines)));
        assertThat(toldOf(answered)).isEmpty();
        assertThat(toldOf(accepted)).containsExactly(NoticeKind.RECORD_SEALED);
        assertThat(notices.told().subList(1, 3))
                .extracting(told -> told.notice().subject())
                .containsExactly(
                        sentInLines.get(0).id().uuid(), sentInLines.get(1).id().uuid());
    }

    @Test
    void sealsWhatItCannotTellOfAndTellsItLater() throws IOException {
        Credential record = us.attestation();
        AtomicInteger calls = new AtomicInteger();
        Notices failingOnce = (supplier, told) -> {
            assertThat(submissions.find(record.id()))
                    .as("told only what is kept")
                    .isPresent();
            if (calls.getAndIncrement() == 0) {
                throw new IllegalStateException("the queue does not answer");
            }
            notices.tell(supplier, told);
        };
        List<LineAnswer> answers =
                new Service(ledger, failingOnce).submitLines(new ByteArrayInputStream(lines(List.of(record))));
        assertThat(answers).extracting(LineAnswer::status).containsExactly(201);
        assertThat(toldOf(record)).isEmpty();
        try (OutboxRounds rounds = new Service(ledger, failingOnce).background()) {
            await().atMost(SOON).until(() -> outbox.backlog().waiting() == 0);
        }
        assertThat(toldOf(record)).containsExactly(NoticeKind.RECORD_SEALED);
        assertThat(ledger.log().timesSealed(record)).isEqualTo(1);
    }
}
