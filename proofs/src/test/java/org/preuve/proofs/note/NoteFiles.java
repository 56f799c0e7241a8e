package org.preuve.proofs.note;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Objects;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.preuve.proofs.keys.SigningKey;
import org.preuve.proofs.note.RefusedNote.Reason;

/** What the Go implementations wrote, and the keys that they wrote it with. */
public final class NoteFiles {

    public static final Origin ORIGIN = new Origin("localhost:8080/log");

    private NoteFiles() {}

    public static NoteSigner signer() {
        return new NoteSigner(ORIGIN, key(0x11));
    }

    public static SigningKey key(int repeated) {
        byte[] seed = new byte[32];
        Arrays.fill(seed, (byte) repeated);
        return SigningKey.fromSeed(seed);
    }

    public static String read(String name) {
        try (InputStream file = NoteFiles.class.getResourceAsStream(name)) {
            return new String(Objects.requireNonNull(file, name).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static void assertRefused(Reason reason, ThrowingCallable call) {
        assertThatThrownBy(call)
                .isInstanceOfSatisfying(
                        RefusedNote.class,
                        refused -> assertThat(refused.reason()).isEqualTo(reason));
    }
}
