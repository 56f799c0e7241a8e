package org.preuve.ledger.evidence;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.Set;

/**
 * Takes away files that no evidence names: what is left of an upload that broke off. No erasure would find them, because
 * an erasure goes by what evidence names.
 */
public final class SweepFiles {

    /** Longer than any upload takes. */
    private static final Duration AN_UPLOAD = Duration.ofHours(1);

    private final EvidenceStore evidence;
    private final AttachmentStore files;
    private final Clock clock;

    public SweepFiles(EvidenceStore evidence, AttachmentStore files, Clock clock) {
        this.evidence = evidence;
        this.files = files;
        this.clock = clock;
    }

    /** How many files went. */
    public int sweep() {
        Instant before = clock.instant().minus(AN_UPLOAD);
        Set<FileDigest> left = new HashSet<>();
        files.keptBefore(before, left::add);
        evidence.files(left::remove);
        left.forEach(file -> files.remove(file, () -> evidence.names(file, Set.of())));
        return left.size();
    }
}
