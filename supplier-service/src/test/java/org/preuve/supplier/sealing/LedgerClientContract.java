package org.preuve.supplier.sealing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.preuve.proofs.credential.Credential;
import org.preuve.proofs.credential.RecordKind;
import org.preuve.proofs.log.Entry;
import org.preuve.proofs.receipt.Receipt;
import org.preuve.supplier.neighbours.Signatory;
import org.preuve.supplier.neighbours.TestLog;
import org.preuve.supplier.sealing.LedgerClient.Missed;
import org.preuve.supplier.sealing.LedgerClient.Outcome;
import org.preuve.supplier.sealing.LedgerClient.Sealed;

/** What every {@link LedgerClient} does with a ledger that behaves. */
public abstract class LedgerClientContract {

    private final Signatory us = new Signatory();

    protected abstract LedgerClient ledger();

    protected abstract TestLog log();

    @Test
    void givesASealThatChecksWithTheLogsKeyAlone() {
        Credential record = us.attestation();
        Sealed sealed = ledger().seal(record);
        assertThat(sealed.isNew()).isTrue();
        Entry entry = Receipt.parse(sealed.seal().receipt()).verify(log().key()).entry();
        assertThat(entry.id()).isEqualTo(record.id()).isEqualTo(sealed.seal().id());
        assertThat(entry.index()).isEqualTo(sealed.seal().index());
        assertThat(entry.digest()).isEqualTo(sealed.seal().digest());
        assertThat(entry.sealedAt()).isEqualTo(sealed.seal().sealedAt());
    }

    @Test
    void givesTheSameSealForTheSameRecord() {
        Credential record = us.attestation();
        Seal first = ledger().seal(record).seal();
        ledger().seal(us.commitment());
        Sealed again = ledger().seal(record);
        assertThat(again.isNew()).isFalse();
        assertThat(again.seal()).isEqualTo(first);
        assertThat(log().size()).isEqualTo(2);
    }

    @Test
    void sealsNoSecondRecordUnderOneId() {
        Credential first = us.attestation();
        ledger().seal(first);
        Credential second = us.sign(
                first.id(),
                RecordKind.ATTESTATION,
                first.validFrom().orElseThrow(),
                null,
                Signatory.commitmentSubject());
        assertThatThrownBy(() -> ledger().seal(second))
                .isInstanceOf(NotSealed.IdTaken.class)
                .satisfies(refusal ->
                        assertThat(((NotSealed) refusal).mayBeSealed()).isFalse());
        assertThat(log().size()).isEqualTo(1);
    }

    @Test
    void sealsManyEachForItselfAndAnswersInTheirOrder() {
        Credential known = us.attestation();
        Seal before = ledger().seal(known).seal();
        Credential taken = us.sign(
                known.id(),
                RecordKind.ATTESTATION,
                known.validFrom().orElseThrow(),
                null,
                Signatory.commitmentSubject());
        Credential first = us.attestation();
        Credential last = us.attestation();
        List<Outcome> outcomes = ledger().sealAll(List.of(first, taken, known, last));
        assertThat(outcomes).hasSize(4);
        assertThat(((Sealed) outcomes.getFirst()).seal().id()).isEqualTo(first.id());
        assertThat(((Missed) outcomes.get(1)).why()).isInstanceOf(NotSealed.IdTaken.class);
        assertThat(outcomes.get(2)).isEqualTo(new Sealed(before, false));
        assertThat(((Sealed) outcomes.getLast()).seal().id()).isEqualTo(last.id());
        assertThat(((Sealed) outcomes.getLast()).isNew()).isTrue();
    }
}
