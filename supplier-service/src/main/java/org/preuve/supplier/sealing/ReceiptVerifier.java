package org.preuve.supplier.sealing;

import java.util.Optional;
import org.preuve.proofs.credential.Credential;
import org.preuve.proofs.log.Entry;
import org.preuve.proofs.note.LogKey;
import org.preuve.proofs.receipt.Receipt;
import org.preuve.proofs.receipt.RefusedReceipt;

/**
 * Decides whether what the ledger answered proves that a record is in the log: the receipt's entry is about this record,
 * is included, and the checkpoint is signed by the configured log. Without a configured log key only the entry is held
 * against the record and the answer.
 *
 * <p>That the entry's digest is of this record's bytes needs the salt. It is not kept here, where an erasure would have to
 * find it: whoever has the record asks the ledger's public door for it, by the hash of the record's bytes.
 */
public final class ReceiptVerifier {

    private final Optional<LogKey> log;

    public ReceiptVerifier(Optional<LogKey> log) {
        this.log = log;
    }

    /**
     * The seal that an answer proves.
     *
     * @throws NotSealed.DoesNotCheck when it proves none
     */
    public Seal check(Credential record, LedgerAnswer answer) {
        Entry entry = entry(answer.receipt());
        require(entry.id().equals(record.id()), "the entry is about " + entry.id());
        require(
                entry.kind() == record.kind(),
                "the entry's kind is " + entry.kind().word());
        require(answer.id().equals(record.id().value()), "the answer is about " + answer.id());
        require(entry.index() == answer.index(), "the index is " + answer.index() + ", the entry's " + entry.index());
        require(entry.digest().value().equals(answer.digest()), "the digest is not the entry's");
        return new Seal(entry.id(), entry.index(), entry.digest(), entry.sealedAt(), answer.receipt());
    }

    private Entry entry(String text) {
        try {
            Receipt receipt = Receipt.parse(text);
            return log.isPresent() ? receipt.verify(log.get()).entry() : receipt.entry();
        } catch (RefusedReceipt refused) {
            throw new NotSealed.DoesNotCheck("the receipt does not check: " + refused.getMessage());
        }
    }

    private static void require(boolean fits, String otherwise) {
        if (!fits) {
            throw new NotSealed.DoesNotCheck(otherwise);
        }
    }

    /** What the ledger says of a record, unchecked. */
    public record LedgerAnswer(String id, long index, String digest, String receipt) {}
}
