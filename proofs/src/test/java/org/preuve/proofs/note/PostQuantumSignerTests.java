package org.preuve.proofs.note;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.preuve.proofs.note.NoteFiles.assertRefused;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.preuve.proofs.keys.MlDsaKey;
import org.preuve.proofs.log.Hash;
import org.preuve.proofs.log.TreeHead;
import org.preuve.proofs.note.RefusedNote.Reason;

class PostQuantumSignerTests {

    private static final Instant TIME = Instant.ofEpochSecond(1_794_000_000L);
    private static final PostQuantumSigner SIGNER = new PostQuantumSigner(NoteFiles.ORIGIN, key(0x41));
    private static final Checkpoint CHECKPOINT = checkpoint(20_852_163);

    @Test
    void theMessageIsTheStructureOfTlogCosignature() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        DataOutputStream struct = new DataOutputStream(bytes);
        struct.writeBytes("subtree/v1\n\0");
        struct.writeByte("witness.example/w1".length());
        struct.writeBytes("witness.example/w1");
        struct.writeLong(1_794_000_000L);
        struct.writeByte("localhost:8080/log".length());
        struct.writeBytes("localhost:8080/log");
        struct.writeLong(0);
        struct.writeLong(20_852_163);
        struct.write(CHECKPOINT.head().root().bytes());
        assertThat(PostQuantumKey.message(new Origin("witness.example/w1"), 1_794_000_000L, CHECKPOINT))
                .isEqualTo(bytes.toByteArray());
    }

    @Test
    void theMessageInHexadecimalIsThis() {
        TreeHead head = new TreeHead(258, Hash.of(HexFormat.of().parseHex("ab".repeat(32))));
        NoteSigner signer = new NoteSigner(new Origin("b"), NoteFiles.key(0x11));
        Checkpoint checkpoint = Checkpoint.issue(new Origin("b"), head, signer);
        assertThat(HexFormat.of().formatHex(PostQuantumKey.message(new Origin("é"), 0x0102030405L, checkpoint)))
                .isEqualTo("737562747265652f76310a00" + "02c3a9" + "0000000102030405" + "0162" + "0000000000000000"
                        + "0000000000000102" + "ab".repeat(32));
    }

    @Test
    void namesOf255BytesFitTheLengthByte() {
        Origin longest = new Origin("é".repeat(127) + "x");
        byte[] message = PostQuantumKey.message(longest, 0, CHECKPOINT);
        assertThat(message[12] & 0xff).isEqualTo(255);
        assertThat(message).hasSize(12 + 1 + 255 + 8 + 1 + 18 + 8 + 8 + 32);
    }

    @Test
    void aLogsSecondSignatureStandsBesideItsFirst() {
        Checkpoint twice = CHECKPOINT.with(List.of(SIGNER.cosign(CHECKPOINT, TIME)));
        Checkpoint read = Checkpoint.open(twice.note(), NoteFiles.signer().logKey());
        assertThat(read.signedNote().signatures()).hasSize(2);
        assertThat(read.signedNote().text()).isEqualTo(CHECKPOINT.signedNote().text());
        assertThat(SIGNER.postQuantumKey().signed(read)).contains(TIME);
        assertThat(SIGNER.postQuantumKey().signed(CHECKPOINT)).isEmpty();
    }

    @Test
    void theLineIsNameKeyIdTimeAndSignature() throws Exception {
        String[] line =
                SIGNER.cosign(CHECKPOINT, TIME.plusMillis(999)).toString().split(" ");
        assertThat(line).hasSize(3).startsWith("\u2014", "localhost:8080/log");
        ByteBuffer bytes = ByteBuffer.wrap(Base64.getDecoder().decode(line[2]));
        MessageDigest sha256 = MessageDigest.getInstance("SHA-256");
        sha256.update("localhost:8080/log\n".getBytes(StandardCharsets.UTF_8));
        sha256.update((byte) 6);
        byte[] id = sha256.digest(key(0x41).verificationKey().bytes());
        assertThat(bytes.getInt()).isEqualTo(ByteBuffer.wrap(id).getInt());
        assertThat(bytes.getLong()).isEqualTo(TIME.getEpochSecond());
        assertThat(bytes.remaining()).isEqualTo(2420);
    }

    @Test
    void theSameCheckpointAtTheSameTimeAlwaysGetsTheSameLine() {
        assertThat(SIGNER.cosign(CHECKPOINT, TIME)).isEqualTo(SIGNER.cosign(CHECKPOINT, TIME));
        assertThat(SIGNER.cosign(CHECKPOINT, TIME)).isNotEqualTo(SIGNER.cosign(CHECKPOINT, TIME.plusSeconds(1)));
    }

    @Test
    void aChangedTimeSignatureSizeOriginOrKeyIsNoSignature() {
        NoteSignature good = SIGNER.cosign(CHECKPOINT, TIME);
        for (int at : new int[] {7, 8, 1000, 2427}) {
            byte[] changed = good.bytes();
            changed[at] ^= 1;
            NoteSignature line = new NoteSignature(good.name(), good.keyId(), changed);
            assertThat(SIGNER.postQuantumKey().signed(CHECKPOINT.with(List.of(line))))
                    .as("byte " + at)
                    .isEmpty();
        }
        NoteSignature cut = new NoteSignature(good.name(), good.keyId(), Arrays.copyOf(good.bytes(), 2427));
        assertThat(SIGNER.postQuantumKey().signed(CHECKPOINT.with(List.of(cut))))
                .isEmpty();
        assertThat(SIGNER.postQuantumKey().signed(checkpoint(20_852_164).with(List.of(good))))
                .isEmpty();
        PostQuantumKey other = new PostQuantumSigner(NoteFiles.ORIGIN, key(0x42)).postQuantumKey();
        NoteSignature stolen = new NoteSignature(good.name(), other.keyId(), good.bytes());
        assertThat(other.signed(CHECKPOINT.with(List.of(stolen)))).isEmpty();
        Origin elsewhere = new Origin("elsewhere.example/log");
        NoteSigner log = new NoteSigner(elsewhere, NoteFiles.key(0x11));
        assertThat(SIGNER.postQuantumKey()
                        .signed(Checkpoint.issue(elsewhere, CHECKPOINT.head(), log)
                                .with(List.of(good))))
                .isEmpty();
    }

    @Test
    void oneBadLineUnderItsKeySpoilsAGoodOne() {
        NoteSignature good = SIGNER.cosign(CHECKPOINT, TIME);
        byte[] changed = good.bytes();
        changed[100] ^= 1;
        NoteSignature bad = new NoteSignature(good.name(), good.keyId(), changed);
        SignedNote both = new SignedNote(
                CHECKPOINT.signedNote().text(),
                List.of(CHECKPOINT.signedNote().signatures().getFirst(), good, bad));
        assertThat(SIGNER.postQuantumKey()
                        .signed(Checkpoint.open(both, NoteFiles.signer().logKey())))
                .isEmpty();
    }

    @Test
    void itsVerifierKeyIsReadAsItIsPrinted() {
        PostQuantumKey key = SIGNER.postQuantumKey();
        String vkey = key.toString();
        assertThat(vkey).startsWith("localhost:8080/log+");
        assertThat(Base64.getDecoder().decode(vkey.split("\\+", 3)[2]))
                .hasSize(1313)
                .startsWith(6);
        assertThat(PostQuantumKey.parse(vkey)).isEqualTo(key).hasToString(vkey);
        assertThat(CosignerKey.parse(vkey)).isEqualTo(key);
    }

    @Test
    void keysOfOtherTypesAndLengthsAreRefused() {
        String vkey = SIGNER.postQuantumKey().toString();
        assertRefused(Reason.VERIFIER_KEY, () -> LogKey.parse(vkey));
        assertRefused(Reason.VERIFIER_KEY, () -> WitnessKey.parse(vkey));
        assertRefused(
                Reason.VERIFIER_KEY,
                () -> PostQuantumKey.parse(NoteFiles.signer().logKey().toString()));
        assertRefused(
                Reason.VERIFIER_KEY,
                () -> CosignerKey.parse(NoteFiles.signer().logKey().toString()));
        assertRefused(Reason.VERIFIER_KEY, () -> PostQuantumKey.parse(vkey.substring(0, vkey.length() - 4)));
        assertRefused(Reason.VERIFIER_KEY, () -> PostQuantumKey.parse(vkey.replaceFirst("8080", "8081")));
    }

    @Test
    void noTimeBefore1970IsSigned() {
        assertThatThrownBy(() -> SIGNER.cosign(CHECKPOINT, Instant.ofEpochSecond(-1)))
                .isInstanceOf(IllegalArgumentException.class);
        assertThat(SIGNER.postQuantumKey().signed(CHECKPOINT.with(List.of(SIGNER.cosign(CHECKPOINT, Instant.EPOCH)))))
                .contains(Instant.EPOCH);
    }

    static MlDsaKey key(int repeated) {
        byte[] seed = new byte[MlDsaKey.SEED_BYTES];
        Arrays.fill(seed, (byte) repeated);
        return MlDsaKey.fromSeed(seed);
    }

    static Checkpoint checkpoint(long size) {
        TreeHead head = new TreeHead(size, Hash.sha256(new byte[] {7}));
        return Checkpoint.issue(NoteFiles.ORIGIN, head, NoteFiles.signer());
    }
}
