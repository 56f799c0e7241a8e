package org.preuve.proofs.note;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.preuve.proofs.note.NoteFiles.assertRefused;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.preuve.proofs.note.RefusedNote.Reason;

class WitnessSignerTests {

    private static final Instant TIME = Instant.ofEpochSecond(1_794_000_000L);
    private static final Checkpoint CHECKPOINT = PostQuantumSignerTests.checkpoint(5);
    private final WitnessSigner signer = new WitnessSigner(new Origin("witness.example/w1"), NoteFiles.key(0x22));

    @Test
    void makesTheLineThatGoMadeForTheSameCheckpointAndTime() {
        Checkpoint go = Checkpoint.open(
                NoteFiles.read("cosigned-checkpoint.txt"), NoteFiles.signer().logKey());
        Instant time = signer.witnessKey().cosigned(go).orElseThrow();
        assertThat(go.signedNote().signatures()).contains(signer.cosign(go, time));
    }

    @Test
    void signsHeaderTimeAndTheWholeText() {
        byte[] signature = signer.cosign(CHECKPOINT, TIME.plusMillis(1)).bytes();
        String message =
                "cosignature/v1\ntime 1794000000\n" + CHECKPOINT.signedNote().text();
        assertThat(signature).hasSize(72).startsWith(0, 0, 0, 0, 0x6a, 0xee, 0x44, 0x80);
        assertThat(NoteFiles.key(0x22)
                        .verificationKey()
                        .verifies(
                                message.getBytes(StandardCharsets.UTF_8),
                                Arrays.copyOfRange(signature, 8, signature.length)))
                .isTrue();
    }

    @Test
    void isCosignedAtThatTimeByThatWitnessOnly() {
        Checkpoint cosigned = CHECKPOINT.with(List.of(signer.cosign(CHECKPOINT, TIME)));
        assertThat(signer.witnessKey().cosigned(cosigned)).contains(TIME);
        assertThat(new WitnessSigner(new Origin("witness.example/w1"), NoteFiles.key(0x23))
                        .witnessKey()
                        .cosigned(cosigned))
                .isEmpty();
        Checkpoint other = PostQuantumSignerTests.checkpoint(6).with(List.of(signer.cosign(CHECKPOINT, TIME)));
        assertThat(signer.witnessKey().cosigned(other)).isEmpty();
    }

    @Test
    void noTimeBefore1970IsSigned() {
        assertThatThrownBy(() -> signer.cosign(CHECKPOINT, Instant.MIN)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void aLineIsAddedOnceHoweverOftenItComes() {
        NoteSignature first = signer.cosign(CHECKPOINT, TIME);
        NoteSignature later = signer.cosign(CHECKPOINT, TIME.plusSeconds(60));
        Checkpoint once = CHECKPOINT.with(List.of(first, first, later));
        assertThat(once.signedNote().signatures())
                .containsExactly(CHECKPOINT.signedNote().signatures().getFirst(), first);
        assertThat(once.with(List.of(later)).with(once.signedNote().signatures()))
                .isEqualTo(once);
        assertThat(CHECKPOINT.with(List.of())).isEqualTo(CHECKPOINT);
    }

    @Test
    void aHundredLinesFitAndNotOneMore() {
        List<NoteSignature> many = new ArrayList<>();
        for (int i = 0; i < 99; i++) {
            many.add(new NoteSignature(new Origin("w" + i), i, new byte[72]));
        }
        Checkpoint full = CHECKPOINT.with(many);
        assertThat(Checkpoint.open(full.note(), NoteFiles.signer().logKey())).isEqualTo(full);
        assertRefused(Reason.NOT_A_NOTE, () -> full.with(List.of(signer.cosign(CHECKPOINT, TIME))));
    }

    @Test
    void aCheckpointOfALogWithSeveralKeysIsSignedByOneOfThem() {
        LogKey key = NoteFiles.signer().logKey();
        NoteSigner next = new NoteSigner(NoteFiles.ORIGIN, NoteFiles.key(0x12));
        Checkpoint renewed = Checkpoint.issue(NoteFiles.ORIGIN, CHECKPOINT.head(), next);
        List<LogKey> both = List.of(key, next.logKey());
        assertThat(Checkpoint.open(CHECKPOINT.signedNote(), both)).isEqualTo(CHECKPOINT);
        assertThat(Checkpoint.open(renewed.signedNote(), both)).isEqualTo(renewed);
        Checkpoint signedTwice = renewed.with(CHECKPOINT.signedNote().signatures());
        assertThat(Checkpoint.open(signedTwice.note(), key).head()).isEqualTo(renewed.head());
        assertRefused(Reason.NOT_SIGNED, () -> Checkpoint.open(renewed.signedNote(), List.of(key)));
        assertRefused(Reason.NOT_SIGNED, () -> Checkpoint.open(renewed.signedNote(), List.of()));
        NoteSignature forged = new NoteSignature(NoteFiles.ORIGIN, key.keyId(), new byte[64]);
        assertRefused(
                Reason.BAD_SIGNATURE,
                () -> Checkpoint.open(renewed.with(List.of(forged)).signedNote(), both));
    }
}
