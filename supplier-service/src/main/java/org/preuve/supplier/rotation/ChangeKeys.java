package org.preuve.supplier.rotation;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.preuve.proofs.audit.KeyRecord;
import org.preuve.proofs.credential.Credential;
import org.preuve.proofs.credential.RecordSignature;
import org.preuve.supplier.fields.FieldProblem;
import org.preuve.supplier.keys.SupplierKey;
import org.preuve.supplier.keys.SupplierKeyStore;
import org.preuve.supplier.records.RecordReader;
import org.preuve.supplier.records.RecordRefusal;
import org.preuve.supplier.sealing.LedgerClient;
import org.preuve.supplier.sealing.LedgerClient.Sealed;
import org.preuve.supplier.submissions.Signers;
import org.preuve.supplier.suppliers.SupplierId;

/**
 * Takes a supplier's record about its own keys to its receipt. The key is the login; whether all who must have signed
 * did, and may, is decided by the ledger, which alone knows the order of the log. A new key is registered after its record
 * is sealed; sending the record again registers it where that was lost. A revoked key stays registered, with the time of
 * its revocation: whose it was is still true, the ledger refuses what it signs, and it signs no request any more.
 *
 * <p>KNOWN GAP: where this service dies between a revocation's seal and its note, the key goes on signing requests, though no
 * records, until the revocation is sent again.
 */
public final class ChangeKeys {

    private final Signers signers;
    private final SupplierKeyStore keys;
    private final LedgerClient ledger;
    private final Clock clock;

    public ChangeKeys(Signers signers, SupplierKeyStore keys, LedgerClient ledger, Clock clock) {
        this.signers = signers;
        this.keys = keys;
        this.ledger = ledger;
        this.clock = clock;
    }

    /**
     * Seals the record in the body.
     *
     * @throws RecordRefusal when it says nothing of its issuer's keys
     * @throws org.preuve.supplier.submissions.UnknownKey when no active supplier has signed it
     * @throws org.preuve.supplier.sealing.NotSealed when there is no seal that checks
     */
    public Sealed change(byte[] body) {
        Credential record = RecordReader.read(body);
        SupplierKey signer = signers.any(record.proofs().stream()
                .map(RecordSignature::verificationMethod)
                .toList());
        KeyRecord said = said(record).orElseThrow(ChangeKeys::notAboutKeys);
        Sealed sealed = ledger.seal(record);
        note(said, record, signer.supplier(), sealed);
        return sealed;
    }

    private void note(KeyRecord said, Credential record, SupplierId supplier, Sealed sealed) {
        switch (said) {
            case KeyRecord.Entitlement taken ->
                keys.add(new SupplierKey(taken.method(), taken.key(), supplier, record.id(), clock.instant()));
            case KeyRecord.Revocation given ->
                keys.find(given.method())
                        .filter(key -> key.supplier().equals(supplier))
                        .ifPresent(
                                key -> keys.revoke(key.method(), sealed.seal().sealedAt()));
            case KeyRecord.LogKeyChange never -> throw notAboutKeys();
        }
    }

    /** A log's own key is not a supplier's to speak of. */
    private static Optional<KeyRecord> said(Credential record) {
        return KeyRecord.of(record).filter(said -> !(said instanceof KeyRecord.LogKeyChange));
    }

    private static RecordRefusal notAboutKeys() {
        return new RecordRefusal.Refused(List.of(new FieldProblem(
                "/credentialSubject", "says nothing of a key of its issuer", "a Key or a KeyRevocation of your own")));
    }
}
