package org.preuve.ledger.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.preuve.ledger.approval.Person;
import org.preuve.proofs.log.Hash;

/** Of an upload that broke off nothing stays, and nothing goes that evidence names. */
class SweepFilesTests {

    private static final byte[] CONTENT = {1, 2, 3};
    private static final FileDigest FILE = new FileDigest(Hash.sha256(CONTENT));

    private static final Instant START = Instant.parse("2026-11-01T10:00:00Z");

    private final InMemoryEvidenceStore evidence = new InMemoryEvidenceStore();
    private final AttachmentStore files = new InMemoryAttachmentStore(at(Duration.ZERO));

    @Test
    void whatNoEvidenceNamesGoesOnceNoUploadCanStillNameIt() {
        files.put(FILE, FileType.PDF, new ByteArrayInputStream(CONTENT));
        assertThat(sweep(evidence, Duration.ofMinutes(59))).isZero();
        assertThat(files.open(FILE)).isPresent();
        assertThat(sweep(evidence, Duration.ofMinutes(61))).isOne();
        assertThat(files.open(FILE)).isEmpty();
        assertThat(sweep(evidence, Duration.ofMinutes(61))).isZero();
    }

    @Test
    void whatEvidenceNamesStays() {
        Attachment named = SampleEvidence.file("a.pdf");
        files.put(named.digest(), FileType.PDF, new ByteArrayInputStream(CONTENT));
        evidence.create(SampleEvidence.draft(new Person("olga")).attached(named, new Person("olga")));
        assertThat(sweep(evidence, Duration.ofDays(1))).isZero();
        assertThat(files.open(named.digest())).isPresent();
    }

    @Test
    void whatIsNamedWhileItIsSweptStays() {
        files.put(FILE, FileType.PDF, new ByteArrayInputStream(CONTENT));
        EvidenceStore namedSince = new ForwardingEvidenceStore(evidence) {
            @Override
            public boolean names(FileDigest file, Set<EvidenceId> besides) {
                return true;
            }
        };
        sweep(namedSince, Duration.ofDays(1));
        assertThat(files.open(FILE)).isPresent();
    }

    private int sweep(EvidenceStore named, Duration later) {
        return new SweepFiles(named, files, at(later)).sweep();
    }

    private static Clock at(Duration later) {
        return Clock.fixed(START.plus(later), ZoneOffset.UTC);
    }
}
