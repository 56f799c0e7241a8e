package org.preuve.ledger.evidence;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;

public final class InMemoryAttachmentStore implements AttachmentStore {

    private final Map<FileDigest, byte[]> files = new ConcurrentHashMap<>();
    private final Map<FileDigest, Instant> begun = new ConcurrentHashMap<>();
    private final Clock clock;
    private final Set<FileDigest> removing = ConcurrentHashMap.newKeySet();

    public InMemoryAttachmentStore() {
        this(Clock.systemUTC());
    }

    InMemoryAttachmentStore(Clock clock) {
        this.clock = clock;
    }

    @Override
    public boolean put(FileDigest digest, FileType type, InputStream content) {
        if (removing.contains(digest)) {
            return false;
        }
        begun.putIfAbsent(digest, clock.instant());
        try {
            files.put(digest, content.readAllBytes());
            return true;
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    @Override
    public void remove(FileDigest digest, BooleanSupplier needed) {
        removing.add(digest);
        if (!needed.getAsBoolean()) {
            files.remove(digest);
            begun.remove(digest);
        }
        removing.remove(digest);
    }

    @Override
    public Optional<InputStream> open(FileDigest digest) {
        return Optional.ofNullable(files.get(digest)).map(ByteArrayInputStream::new);
    }

    @Override
    public void keptBefore(Instant time, Consumer<FileDigest> file) {
        begun.forEach((digest, since) -> {
            if (since.isBefore(time)) {
                file.accept(digest);
            }
        });
    }
}
