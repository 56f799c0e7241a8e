package org.preuve.proofs.note;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.preuve.proofs.note.NoteFiles.ORIGIN;
import static org.preuve.proofs.note.NoteFiles.assertRefused;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.preuve.proofs.log.Hash;
import org.preuve.proofs.log.TreeHead;
import org.preuve.proofs.note.RefusedNote.Reason;

class CheckpointTests {

    private static final NoteSigner SIGNER = NoteFiles.signer();
    private static final LogKey KEY = SIGNER.logKey();
    private static final String GO = NoteFiles.read("checkpoint.txt");
    private static final String GO_COSIGNED = NoteFiles.read("cosigned-checkpoint.txt");
    private static final String ROOT = "mMl/C6MXXNCLAx3QhLncTmSbZNGijm6mlGRlAxc6tYc=";

    @Test
    void issuesTheSameCheckpointAsGo() {
        Checkpoint issued = Checkpoint.issue(ORIGIN, new TreeHead(7, Hash.ofBase64(ROOT)), SIGNER);
        assertThat(issued.note()).isEqualTo(GO);
        assertThat(issued).isEqualTo(Checkpoint.open(GO, KEY)).hasSameHashCodeAs(Checkpoint.open(GO, KEY));
    }

    @Test
    void opensWhatGoSignedAndAWitnessCosigned() {
        Checkpoint checkpoint = Checkpoint.open(GO_COSIGNED.getBytes(StandardCharsets.UTF_8), KEY);
        assertThat(checkpoint.origin()).isEqualTo(ORIGIN);
        assertThat(checkpoint.head()).isEqualTo(new TreeHead(7, Hash.ofBase64(ROOT)));
        assertThat(checkpoint.extensions()).isEmpty();
        assertThat(checkpoint.note()).isEqualTo(GO_COSIGNED);
        WitnessKey witness = WitnessKey.parse(NoteFiles.read("witness.vkey").strip());
        assertThat(witness.cosigned(checkpoint)).contains(Instant.ofEpochSecond(0x6b0254f4L));
    }

    @Test
    void aWitnessThatDidNotSignThisTextHasNotCosigned() {
        WitnessKey witness = WitnessKey.parse(NoteFiles.read("witness.vkey").strip());
        assertThat(witness.cosigned(Checkpoint.open(GO, KEY))).isEmpty();
        WitnessKey other = new WitnessKey(witness.name(), NoteFiles.key(0x33).verificationKey());
        assertThat(other.cosigned(Checkpoint.open(GO_COSIGNED, KEY))).isEmpty();
        NoteSignature cosignature = SignedNote.parse(GO_COSIGNED).signatures().getLast();
        SignedNote later = SIGNER.sign("localhost:8080/log\n8\n" + ROOT + "\n");
        SignedNote moved =
                new SignedNote(later.text(), List.of(later.signatures().getFirst(), cosignature));
        assertThat(witness.cosigned(Checkpoint.open(moved, KEY))).isEmpty();
        for (byte[] bad : List.of(new byte[8], new byte[71], new byte[72], new byte[73])) {
            SignedNote forged = new SignedNote(
                    SignedNote.parse(GO).text(),
                    List.of(
                            SignedNote.parse(GO).signatures().getFirst(),
                            new NoteSignature(witness.name(), witness.keyId(), bad)));
            assertThat(witness.cosigned(Checkpoint.open(forged, KEY))).isEmpty();
        }
    }

    @Test
    void keepsExtensionLines() {
        String text = "localhost:8080/log\n7\n" + ROOT + "\nan extension\nanother é\n";
        Checkpoint checkpoint = Checkpoint.open(SIGNER.sign(text).toString(), KEY);
        assertThat(checkpoint.extensions()).containsExactly("an extension", "another é");
    }

    @Test
    void opensTheCheckpointOfTheEmptyTree() {
        Checkpoint issued = Checkpoint.issue(ORIGIN, TreeHead.empty(), SIGNER);
        assertThat(Checkpoint.open(issued.note(), KEY).head()).isEqualTo(TreeHead.empty());
    }

    @Test
    void refusesSignedTextsThatAreNoCheckpoint() {
        for (String text : List.of(
                "localhost:8080/log\n",
                "localhost:8080/log\n7\n",
                "localhost:8080/log\n7\n\n",
                "localhost:8080/log\n7\n" + ROOT + "\n\n",
                "localhost:8080/log\n7\n" + ROOT + "\n\nextension\n",
                "localhost:8080/log\n07\n" + ROOT + "\n",
                "localhost:8080/log\n+7\n" + ROOT + "\n",
                "localhost:8080/log\n-7\n" + ROOT + "\n",
                "localhost:8080/log\n 7\n" + ROOT + "\n",
                "localhost:8080/log\n٧\n" + ROOT + "\n",
                "localhost:8080/log\n9223372036854775808\n" + ROOT + "\n",
                "localhost:8080/log\n7\n" + ROOT + " \n",
                "localhost:8080/log\n7\n" + ROOT.replace("=", "") + "\n",
                "localhost:8080/log\n7\nAAAA\n")) {
            assertRefused(
                    Reason.NOT_A_CHECKPOINT,
                    () -> Checkpoint.open(SIGNER.sign(text).toString(), KEY));
        }
    }

    @Test
    void refusesACheckpointOfAnotherLogAnotherKeyOrNoSignature() {
        SignedNote otherLog = SIGNER.sign("localhost:9999/log\n7\n" + ROOT + "\n");
        assertRefused(Reason.OTHER_LOG, () -> Checkpoint.open(otherLog, KEY));
        LogKey otherKey = new NoteSigner(ORIGIN, NoteFiles.key(0x44)).logKey();
        assertRefused(Reason.NOT_SIGNED, () -> Checkpoint.open(GO, otherKey));
        assertRefused(Reason.BAD_SIGNATURE, () -> Checkpoint.open(GO.replace("\n7\n", "\n8\n"), KEY));
        assertRefused(Reason.NOT_A_NOTE, () -> Checkpoint.open("localhost:8080/log\n7\n" + ROOT + "\n", KEY));
    }

    @Test
    void doesNotSignForAnotherLog() {
        assertThatThrownBy(() -> Checkpoint.issue(new Origin("other.example"), TreeHead.empty(), SIGNER))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
