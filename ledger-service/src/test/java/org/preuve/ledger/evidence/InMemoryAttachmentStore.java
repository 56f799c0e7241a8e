package org.preuve.ledger.evidence;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

final class InMemoryAttachmentStore implements AttachmentStore {

    private final Map<FileDigest, byte[]> files = new ConcurrentHashMap<>();

    @Override
    public void put(FileDigest digest, FileType type, InputStream content) {
        try {
            files.put(digest, content.readAllBytes());
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    @Override
    public Optional<InputStream> open(FileDigest digest) {
        return Optional.ofNullable(files.get(digest)).map(ByteArrayInputStream::new);
    }
}
