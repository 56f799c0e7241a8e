package org.preuve.ledger.evidence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.preuve.proofs.log.Hash;

/** What evidence relies on in its store of files. */
public abstract class AttachmentStoreContract {

    protected abstract AttachmentStore files();

    @Test
    void hasNoFileThatNobodyPut() {
        assertThat(files().open(digest(new byte[] {1}))).isEmpty();
    }

    @Test
    void givesBackFilesOfEverySize() throws IOException {
        for (int size : new int[] {1, 1000, 255 * 1024, 255 * 1024 + 1, 1_000_000}) {
            byte[] content = content(size);
            files().put(digest(content), FileType.PDF, new ByteArrayInputStream(content));
            files().put(digest(content), FileType.PDF, new ByteArrayInputStream(content));
            requireContent(content);
        }
    }

    @Test
    void aFileThatBrokeOffIsNotThereAndCanBePutAgain() throws IOException {
        byte[] content = content(700_000);
        breakOff(content);
        assertThat(files().open(digest(content))).isEmpty();
        files().put(digest(content), FileType.PDF, new ByteArrayInputStream(content));
        requireContent(content);
    }

    @Test
    void removesWhatNobodyNeedsAndKeepsItAnewAfterwards() throws IOException {
        byte[] content = content(600_000);
        byte[] other = content(1000);
        put(content);
        put(other);
        files().remove(digest(content), () -> true);
        requireContent(content);
        for (int again = 0; again < 2; again++) {
            files().remove(digest(content), () -> false);
            assertThat(files().open(digest(content))).isEmpty();
        }
        requireContent(other);
        assertThat(put(content)).isTrue();
        requireContent(content);
    }

    @Test
    void takesNothingWhileTheSameFileIsBeingRemoved() throws IOException {
        byte[] content = content(1000);
        put(content);
        files().remove(digest(content), () -> {
            assertThat(put(content)).isFalse();
            return false;
        });
        assertThat(files().open(digest(content))).isEmpty();
        put(content);
        files().remove(digest(content), () -> {
            put(content);
            return true;
        });
        requireContent(content);
    }

    @Test
    void namesWhatIsKeptWholeOrNotUntilItIsRemoved() {
        byte[] whole = content(1000);
        byte[] half = content(700_000);
        put(whole);
        breakOff(half);
        assertThat(keptBefore(Duration.ofMinutes(1))).containsExactlyInAnyOrder(digest(whole), digest(half));
        assertThat(keptBefore(Duration.ofMinutes(-1))).isEmpty();
        files().remove(digest(half), () -> false);
        assertThat(keptBefore(Duration.ofMinutes(1))).containsExactly(digest(whole));
    }

    @Test
    void whatARemovalOvertookIsNotKeptAndWhatIsLeftOfItIsNamed() {
        byte[] content = content(700_000);
        InputStream overtaken =
                new SequenceInputStream(new ByteArrayInputStream(content, 0, 300_000), new LazyInputStream(() -> {
                    files().remove(digest(content), () -> false);
                    return new ByteArrayInputStream(content, 300_000, 400_000);
                }));
        boolean kept = files().put(digest(content), FileType.PDF, overtaken);
        assertThat(files().open(digest(content)).isPresent()).isEqualTo(kept);
        files().remove(digest(content), () -> false);
        assertThat(keptBefore(Duration.ofMinutes(1))).isEmpty();
    }

    /** As a later sweep sees it; negative for an earlier one. */
    private Set<FileDigest> keptBefore(Duration later) {
        Set<FileDigest> kept = new HashSet<>();
        files().keptBefore(Instant.now().plus(later), kept::add);
        return kept;
    }

    private void breakOff(byte[] content) {
        InputStream breaking =
                new SequenceInputStream(new ByteArrayInputStream(content, 0, 300_000), new LazyInputStream(() -> {
                    throw new IOException("broken off");
                }));
        assertThatThrownBy(() -> files().put(digest(content), FileType.PDF, breaking))
                .isInstanceOf(UncheckedIOException.class);
    }

    private boolean put(byte[] content) {
        return files().put(digest(content), FileType.PDF, new ByteArrayInputStream(content));
    }

    private void requireContent(byte[] content) throws IOException {
        try (InputStream stored = files().open(digest(content)).orElseThrow()) {
            assertThat(stored.readAllBytes()).isEqualTo(content);
        }
    }

    private static FileDigest digest(byte[] content) {
        return new FileDigest(Hash.sha256(content));
    }

    private static byte[] content(int size) {
        byte[] content = new byte[size];
        new Random(size).nextBytes(content);
        return content;
    }
}
