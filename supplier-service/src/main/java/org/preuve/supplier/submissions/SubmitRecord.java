package org.preuve.supplier.submissions;

import java.util.Optional;
import org.preuve.proofs.credential.Credential;
import org.preuve.proofs.log.Hash;
import org.preuve.supplier.keys.SupplierKey;
import org.preuve.supplier.records.RecordChecks;
import org.preuve.supplier.records.RecordReader;
import org.preuve.supplier.records.RecordRules;
import org.preuve.supplier.sealing.LedgerClient;
import org.preuve.supplier.sealing.LedgerClient.Sealed;
import org.preuve.supplier.sealing.Seal;

/**
 * Takes a signed record of one kind from a supplier to its receipt. The key is the login: who signed is looked up before
 * anything costly is done. Nothing is kept before the ledger has sealed the record, and a record sent again, whether
 * its first answer was lost before or after that, gets the same receipt.
 */
public final class SubmitRecord {

    private final RecordChecks checks;
    private final RecordRules rules;
    private final Signers signers;
    private final LedgerClient ledger;
    private final SubmissionStore submissions;

    public SubmitRecord(
            RecordChecks checks, RecordRules rules, Signers signers, LedgerClient ledger, SubmissionStore submissions) {
        this.checks = checks;
        this.rules = rules;
        this.signers = signers;
        this.ledger = ledger;
        this.submissions = submissions;
    }

    /**
     * Seals the record in the body.
     *
     * @throws org.preuve.supplier.records.RecordRefusal when the body is not such a record
     * @throws UnknownKey when no active supplier has the key
     * @throws org.preuve.supplier.sealing.NotSealed when there is no seal that checks
     */
    public Submitted submit(byte[] body) {
        Credential record = RecordReader.read(body);
        SupplierKey signer = signers.find(record.verificationMethod());
        Optional<Submission> known = known(record);
        if (known.isPresent()) {
            return new Submitted(known.get().seal(), false);
        }
        checks.refuseUnlessSound(record, signer.key(), rules);
        Sealed sealed = ledger.seal(record);
        submissions.add(Submission.of(record, signer.supplier(), sealed.seal()));
        return new Submitted(sealed.seal(), sealed.isNew());
    }

    private Optional<Submission> known(Credential record) {
        Hash fingerprint = Hash.sha256(record.bytes());
        return submissions.find(record.id()).filter(known -> known.fingerprint().equals(fingerprint));
    }

    /** A receipt. {@code isNew} is false when the record had been sealed before. */
    public record Submitted(Seal seal, boolean isNew) {}
}
