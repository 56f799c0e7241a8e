package org.preuve.supplier.doors;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static org.assertj.core.api.Assertions.assertThat;
import static org.preuve.supplier.doors.RunningService.CLOCK;
import static org.preuve.supplier.doors.RunningService.LEDGER;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.preuve.supplier.doors.Doors.Answer;
import org.preuve.supplier.neighbours.Signatory;
import org.preuve.supplier.neighbours.Statement;
import org.preuve.supplier.neighbours.TestLedger;

/** Two acceptances at once, and answers that never came: one key gets in, and who has it can always get the receipt. */
class InvitationRaceTests {

    private final Doors anyone = Doors.openToAnyone();
    private final Given.Invitation invitation = Given.anInvitation();
    private final Signatory us = new Signatory(CLOCK);

    @BeforeEach
    void neighboursBehave() {
        LEDGER.behave();
    }

    @AfterEach
    void timeIsNow() {
        CLOCK.move(Duration.ZERO);
    }

    @Test
    void letsOneOfManyKeysAtOnceWin() throws Exception {
        int before = LEDGER.log().size();
        List<Callable<Integer>> acceptances = IntStream.range(0, 6)
                .<Callable<Integer>>mapToObj(i ->
                        () -> accept(invitation.acceptance(), new Signatory()).status())
                .toList();
        try (ExecutorService keys = Executors.newFixedThreadPool(6)) {
            List<Integer> statuses =
                    keys.invokeAll(acceptances).stream().map(Future::resultNow).toList();
            assertThat(statuses).containsOnlyOnce(201).containsOnly(201, 409);
        }
        assertThat(LEDGER.log().size()).isEqualTo(before + 1);
        assertThat(supplier().text("/state")).isEqualTo("active");
    }

    @Test
    void givesOneReceiptToTheSameRecordSentManyTimesAtOnce() throws Exception {
        int before = LEDGER.log().size();
        byte[] record = invitation.acceptedWith(us);
        Callable<Answer> acceptance = () -> anyone.post(invitation.acceptance(), Statement.MEDIA_TYPE, record);
        try (ExecutorService impatient = Executors.newFixedThreadPool(6)) {
            List<Answer> answers =
                    impatient
                            .invokeAll(IntStream.range(0, 6)
                                    .mapToObj(i -> acceptance)
                                    .toList())
                            .stream()
                            .map(Future::resultNow)
                            .toList();
            assertThat(answers).extracting(Answer::status).isSubsetOf(200, 201);
            assertThat(answers)
                    .extracting(Answer::body)
                    .containsOnly(answers.getFirst().body());
        }
        assertThat(LEDGER.log().size()).isEqualTo(before + 1);
    }

    @Test
    void acceptsNothingWhileTheLedgerIsBusyAndTakesAnyKeyAfterwards() {
        LEDGER.answer(TestLedger.busy(7));
        Answer busy = accept(invitation.acceptance(), us);
        assertThat(busy.status()).isEqualTo(503);
        assertThat(busy.problem()).isEqualTo("busy");
        assertThat(busy.header("Retry-After")).isEqualTo("7");
        assertNothingAccepted();
        LEDGER.behave();
        assertThat(accept(invitation.acceptance(), new Signatory()).status()).isEqualTo(201);
    }

    @Test
    void repairsALostAnswerWhenTheSameRecordIsSentAgain() {
        byte[] record = invitation.acceptedWith(us);
        LEDGER.sealAndAnswer(aResponse().withStatus(500));
        Answer lost = anyone.post(invitation.acceptance(), Statement.MEDIA_TYPE, record);
        assertThat(lost.status()).isEqualTo(503);
        assertThat(lost.problem()).isEqualTo("unavailable");
        assertThat(supplier().text("/state")).isEqualTo("invited");
        int sealed = LEDGER.log().size();

        LEDGER.behave();
        Answer other = accept(invitation.acceptance(), new Signatory());
        assertThat(other.problem()).isEqualTo("invitation-used");
        Answer again = anyone.post(invitation.acceptance(), Statement.MEDIA_TYPE, record);
        assertThat(again.status()).isEqualTo(201);
        assertThat(LEDGER.log().size()).isEqualTo(sealed);
        assertThat(supplier().text("/state")).isEqualTo("active");
    }

    @Test
    void takesAnotherKeyWhenTheFirstWasLostWithItsAnswer() {
        LEDGER.answer(aResponse().withStatus(500));
        accept(invitation.acceptance(), us);
        LEDGER.behave();
        CLOCK.move(Duration.ofMinutes(3));
        assertThat(accept(invitation.acceptance(), new Signatory(CLOCK)).status())
                .isEqualTo(201);
    }

    private Answer accept(String path, Signatory signatory) {
        return anyone.post(path, Statement.MEDIA_TYPE, invitation.acceptedWith(signatory));
    }

    private void assertNothingAccepted() {
        assertThat(supplier().text("/state")).isEqualTo("invited");
        assertThat(anyone.post("/api/v1/attestations", us.attestation()).problem())
                .isEqualTo("unknown-key");
    }

    private Answer supplier() {
        return Doors.as("auditor").get("/api/v1/suppliers/" + invitation.supplier());
    }
}
