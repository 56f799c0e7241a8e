package org.preuve.quickstart.mongo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.h2.mvstore.MVMap;
import org.h2.mvstore.MVStore;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class JournalTests {

    @TempDir
    Path directory;

    private MVStore store;
    private MVMap<String, String> data;
    private Journal journal;

    @BeforeEach
    void open() {
        store = new MVStore.Builder()
                .fileName(directory.resolve("a.mv").toString())
                .autoCommitDisabled()
                .open();
        data = store.openMap("data");
        store.commit();
        journal = new Journal(store);
    }

    @AfterEach
    void close() {
        store.close();
    }

    @Test
    void doesNotCommitWhileACommandIsHalfDone() throws Exception {
        var half = new HalfDoneCommand();

        var other = CompletableFuture.runAsync(() -> journal.write(() -> data.put("other", "done")));

        assertThatThrownBy(() -> other.get(200, TimeUnit.MILLISECONDS)).isInstanceOf(TimeoutException.class);
        assertThat(onDisk("first half")).isNull();
        half.finish();
        other.get(5, TimeUnit.SECONDS);
        assertThat(onDisk("first half")).isEqualTo("done");
        assertThat(onDisk("second half")).isEqualTo("done");
        assertThat(onDisk("other")).isEqualTo("done");
    }

    @Test
    void tellsNoReaderOfWhatIsNotDurable() throws Exception {
        var half = new HalfDoneCommand();

        var reader = CompletableFuture.supplyAsync(() -> journal.read(() -> data.get("first half")));

        assertThatThrownBy(() -> reader.get(200, TimeUnit.MILLISECONDS)).isInstanceOf(TimeoutException.class);
        half.finish();
        reader.get(5, TimeUnit.SECONDS);
        assertThat(onDisk("first half")).isEqualTo("done");
    }

    @Test
    void makesDurableWhatARefusedCommandMayHaveSpokenOf() {
        assertThatThrownBy(() -> journal.write(() -> {
                    data.put("seen", "done");
                    throw new IllegalStateException("duplicate key");
                }))
                .hasMessage("duplicate key");

        assertThat(onDisk("seen")).isEqualTo("done");
    }

    @Test
    void writesNothingWhenNothingChanged() {
        long version = store.getCurrentVersion();

        journal.read(() -> data.get("nothing"));

        assertThat(store.getCurrentVersion()).isEqualTo(version);
    }

    private @Nullable String onDisk(String key) {
        try {
            var copy = Files.createTempDirectory(directory, "copy").resolve("a.mv");
            Files.copy(directory.resolve("a.mv"), copy);
            try (var crashed =
                    new MVStore.Builder().fileName(copy.toString()).readOnly().open()) {
                return crashed.<String, String>openMap("data").get(key);
            }
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private final class HalfDoneCommand {
        private final CountDownLatch begun = new CountDownLatch(1);
        private final CountDownLatch mayEnd = new CountDownLatch(1);
        private final CompletableFuture<Void> command;

        HalfDoneCommand() throws InterruptedException {
            command = CompletableFuture.runAsync(() -> journal.write(this::run));
            assertThat(begun.await(5, TimeUnit.SECONDS)).isTrue();
        }

        private @Nullable String run() {
            data.put("first half", "done");
            begun.countDown();
            try {
                mayEnd.await();
            } catch (InterruptedException stopped) {
                throw new IllegalStateException(stopped);
            }
            return data.put("second half", "done");
        }

        void finish() throws Exception {
            mayEnd.countDown();
            command.get(5, TimeUnit.SECONDS);
        }
    }
}
