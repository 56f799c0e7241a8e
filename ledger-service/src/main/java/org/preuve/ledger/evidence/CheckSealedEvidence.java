package org.preuve.ledger.evidence;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.DateTimeException;
import java.util.Arrays;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import org.preuve.ledger.log.CheckpointStore;
import org.preuve.ledger.organisation.Pseudonyms;
import org.preuve.proofs.credential.Credential;
import org.preuve.proofs.credential.RecordKind;
import org.preuve.proofs.json.CanonicalJson;
import org.preuve.proofs.log.Entry;
import org.preuve.proofs.log.Hash;
import org.preuve.proofs.note.LogKey;
import org.preuve.proofs.receipt.Receipt;
import org.preuve.proofs.receipt.RefusedReceipt;
import org.preuve.proofs.receipt.VerifiedReceipt;
import tools.jackson.databind.JsonNode;

/** Holds a piece of evidence and its files against the record that it became. Changes nothing. */
public final class CheckSealedEvidence {

    private final EvidenceStore store;
    private final AttachmentStore files;
    private final Pseudonyms pseudonyms;
    private final CheckpointStore checkpoints;

    public CheckSealedEvidence(
            EvidenceStore store, AttachmentStore files, Pseudonyms pseudonyms, CheckpointStore checkpoints) {
        this.store = store;
        this.files = files;
        this.pseudonyms = pseudonyms;
        this.checkpoints = checkpoints;
    }

    /** What differs; says nothing of any value. */
    public record Difference(String field, String cause) {}

    /**
     * The first difference between a sealed record and what is kept of the evidence that it came from, if any.
     *
     * @param record evidence, or a correction, which may be of evidence
     * @param log its keys, past ones too
     */
    public Optional<Difference> difference(Credential record, Entry entry, List<LogKey> log) {
        try {
            return ofStage(record, entry, log);
        } catch (IllegalArgumentException
                | IllegalStateException
                | NullPointerException
                | ClassCastException
                | DateTimeException
                | NoSuchElementException unreadable) {
            return different("evidence", "the evidence cannot be read");
        }
    }

    private Optional<Difference> ofStage(Credential record, Entry entry, List<LogKey> log) {
        Optional<Evidence> kept = store.find(new EvidenceId(record.id().uuid()));
        if (kept.isEmpty()) {
            return record.kind() == RecordKind.EVIDENCE
                    ? different("evidence", "the evidence that was sealed is missing")
                    : Optional.empty();
        }
        Evidence evidence = kept.get();
        return switch (evidence.stage()) {
            case Stage.Approving approving ->
                Arrays.equals(approving.signed().bytes(), record.bytes())
                        ? ofFiles(evidence)
                        : different("signed", "what was signed is not what was sealed");
            case Stage.Sealed sealed -> ofSealed(evidence, sealed, record, entry, log);
            case Stage.Ended ended -> ofSealed(evidence, ended.sealed(), record, entry, log);
            case Stage.Draft draft -> different("state", "sealed evidence is a draft");
            case Stage.Submitted submitted -> different("state", "sealed evidence is not approved");
        };
    }

    private Optional<Difference> ofSealed(
            Evidence evidence, Stage.Sealed sealed, Credential record, Entry entry, List<LogKey> log) {
        return ofPlace(sealed.as(), entry, log).or(() -> ofFacts(evidence, sealed, record));
    }

    private Optional<Difference> ofPlace(SealedAs as, Entry entry, List<LogKey> log) {
        if (as.index() != entry.index()) {
            return different("sealed.index", "the evidence says another index");
        }
        if (!as.digest().equals(entry.digest())) {
            return different("sealed.digest", "the evidence says another digest");
        }
        try {
            Receipt receipt = Receipt.parse(as.receipt());
            VerifiedReceipt verified = receipt.verify(log);
            if (!verified.entry().equals(entry)) {
                return different("sealed.receipt", "the receipt is for another entry");
            }
            // All signatures on it, those too that no key of this log opens.
            return checkpoints
                            .find(verified.checkpoint().head().size())
                            .filter(receipt.note().toString()::equals)
                            .isPresent()
                    ? Optional.empty()
                    : different("sealed.receipt", "the receipt has another checkpoint than was signed");
        } catch (RefusedReceipt refused) {
            return different("sealed.receipt", "the receipt does not check: " + refused.reason());
        }
    }

    private Optional<Difference> ofFacts(Evidence evidence, Stage.Sealed sealed, Credential record) {
        JsonNode statement = record.kind() == RecordKind.EVIDENCE
                ? record.subject()
                : record.subject().path("statement");
        JsonNode kept = EvidenceRecord.subject(evidence, sealed.by(), person -> pseudonyms.of(person.subject()));
        return Arrays.equals(CanonicalJson.write(kept), CanonicalJson.write(statement))
                ? ofFiles(evidence)
                : different("facts", "the evidence says something else than its record");
    }

    private Optional<Difference> ofFiles(Evidence evidence) {
        return evidence.attachments().stream()
                .filter(file -> !isWhole(file))
                .findFirst()
                .flatMap(file ->
                        different("attachments", "the file " + file.digest().hex() + " is missing or changed"));
    }

    private boolean isWhole(Attachment file) {
        return files.open(file.digest())
                .filter(content ->
                        hash(content).filter(file.digest().hash()::equals).isPresent())
                .isPresent();
    }

    /** Empty when the file cannot be read to its end. */
    private static Optional<Hash> hash(InputStream content) {
        try (InputStream read = content) {
            MessageDigest sha256 = MessageDigest.getInstance("SHA-256");
            new DigestInputStream(read, sha256).transferTo(OutputStream.nullOutputStream());
            return Optional.of(Hash.of(sha256.digest()));
        } catch (IOException | UncheckedIOException broken) {
            return Optional.empty();
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static Optional<Difference> different(String field, String cause) {
        return Optional.of(new Difference(field, cause));
    }
}
