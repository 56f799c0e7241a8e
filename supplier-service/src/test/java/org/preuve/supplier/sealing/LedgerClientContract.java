package org.preuve.supplier.sealing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.preuve.proofs.credential.Credential;
import org.preuve.proofs.credential.RecordKind;
import org.preuve.proofs.log.Entry;
import org.preuve.proofs.receipt.Receipt;
import org.preuve.supplier.neighbours.Signatory;
import org.preuve.supplier.neighbours.TestLog;
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
}
