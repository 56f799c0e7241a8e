package org.preuve.supplier.submissions;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.preuve.proofs.credential.Credential;
import org.preuve.proofs.log.Hash;
import org.preuve.proofs.log.RecordDigest;
import org.preuve.supplier.neighbours.Signatory;
import org.preuve.supplier.paging.Page;
import org.preuve.supplier.sealing.Seal;
import org.preuve.supplier.suppliers.SupplierId;

/** What every {@link SubmissionStore} does. Each test gets an empty one. */
public abstract class SubmissionStoreContract {

    private static final Instant NOW = Instant.parse("2026-11-22T08:00:00.123Z");
    private static final SupplierId MILL = new SupplierId(UUID.randomUUID());
    private static final SupplierId DYER = new SupplierId(UUID.randomUUID());

    protected abstract SubmissionStore store();

    @Test
    void findsWhatWasAddedWithEveryField() {
        Submission submission = submission(MILL, 0);
        store().addAll(List.of(submission));
        assertThat(store().find(submission.id())).contains(submission);
    }

    @Test
    void findsNothingWhereNothingIs() {
        assertThat(store().find(Signatory.newId())).isEmpty();
        assertThat(store().page(Optional.of(MILL), Optional.empty(), 10).items())
                .isEmpty();
    }

    @Test
    void keepsTheFirstOfTwoWithTheSameId() {
        Submission first = submission(MILL, 0);
        store().addAll(List.of(first));
        Submission second = new Submission(DYER, first.issuer(), first.fingerprint(), Optional.empty(), first.seal());
        Submission other = submission(DYER, 1);
        store().addAll(List.of(second, other));
        assertThat(store().findAll(List.of(first.id(), other.id(), Signatory.newId())))
                .containsExactlyInAnyOrder(first, other);
    }

    @Test
    void pagesThroughOneSuppliersSubmissionsTheLastSealedFirst() {
        List<Submission> mills = new ArrayList<>();
        for (int index = 0; index < 10; index++) {
            Submission submission = submission(index % 3 == 0 ? DYER : MILL, index);
            store().addAll(List.of(submission));
            if (submission.supplier().equals(MILL)) {
                mills.addFirst(submission);
            }
        }
        assertThat(all(Optional.of(MILL))).isEqualTo(mills);
        assertThat(all(Optional.empty()))
                .extracting(one -> one.seal().index())
                .containsExactly(9L, 8L, 7L, 6L, 5L, 4L, 3L, 2L, 1L, 0L);
    }

    private List<Submission> all(Optional<SupplierId> supplier) {
        List<Submission> seen = new ArrayList<>();
        Optional<Long> below = Optional.empty();
        do {
            Page<Submission> page = store().page(supplier, below, 4);
            assertThat(page.items()).hasSizeLessThanOrEqualTo(4);
            seen.addAll(page.items());
            below = page.next().map(Long::parseLong);
        } while (below.isPresent());
        return seen;
    }

    private static Submission submission(SupplierId supplier, long index) {
        Credential record = new Signatory().attestation();
        Seal seal = new Seal(record.id(), index, new RecordDigest(Hash.sha256()), NOW, "c2sp.org/tlog-proof@v1\n");
        return Submission.of(record, supplier, seal);
    }
}
