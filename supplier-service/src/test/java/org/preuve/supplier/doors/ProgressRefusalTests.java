package org.preuve.supplier.doors;

import static org.assertj.core.api.Assertions.assertThat;
import static org.preuve.supplier.doors.RunningService.LEDGER;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.preuve.proofs.credential.Credential;
import org.preuve.supplier.doors.Doors.Answer;
import org.preuve.supplier.neighbours.Signatory;

/** Progress is taken from whoever made the commitment, on that very commitment. */
class ProgressRefusalTests {

    private static final String DIGEST = "uEiDjsMRCmPwcFJr79MiZb7kkJ65B5GSbk0yklZkbeFK4VQ";

    private final Doors mill = Doors.openToAnyone();
    private final Signatory us = Given.anActiveSupplier();
    private final Credential commitment = us.commitment();

    @BeforeEach
    void neighboursBehave() {
        LEDGER.behave();
    }

    @Test
    void refusesProgressOnWhatWasNeverPromised() {
        Credential progress = us.progress(commitment, DIGEST);
        for (String id : new String[] {commitment.id().uuid().toString(), "nonsense"}) {
            Answer answer = mill.post("/api/v1/commitments/" + id + "/progress", progress);
            assertThat(answer.status()).isEqualTo(404);
            assertThat(answer.problem()).isEqualTo("not-found");
        }
    }

    @Test
    void namesTheCommitmentThatWasMeantAndItsDigest() {
        String digest = mill.post("/api/v1/commitments", commitment).text("/digest");
        Credential other = us.commitment();
        String otherDigest = mill.post("/api/v1/commitments", other).text("/digest");
        Answer answer = mill.post(door(commitment), us.progress(other, otherDigest));
        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.problem()).isEqualTo("record-refused");
        assertThat(answer.text("/errors/0/at")).isEqualTo("/credentialSubject/commitment/id");
        assertThat(answer.text("/errors/0/expected")).isEqualTo(commitment.id().value());
        assertThat(answer.text("/errors/1/expected")).isEqualTo(digest);
    }

    @Test
    void refusesProgressByAnybodyElse() {
        String digest = mill.post("/api/v1/commitments", commitment).text("/digest");
        Signatory another = Given.anActiveSupplier();
        Answer answer = mill.post(door(commitment), another.progress(commitment, digest));
        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.text("/errors/0/at")).isEqualTo("/issuer");
    }

    @Test
    void takesNothingButProgress() {
        mill.post("/api/v1/commitments", commitment);
        Answer answer = mill.post(door(commitment), us.attestation());
        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.problem()).isEqualTo("record-refused");
    }

    private static String door(Credential commitment) {
        return "/api/v1/commitments/" + commitment.id().uuid() + "/progress";
    }
}
