package org.preuve.ledger.evidence;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.preuve.ledger.approval.CheckSealed;
import org.preuve.ledger.approval.CheckSealed.Difference;
import org.preuve.ledger.approval.Matter;
import org.preuve.ledger.organisation.Pseudonyms;
import org.preuve.proofs.credential.Credential;
import org.preuve.proofs.credential.RecordKind;
import org.preuve.proofs.json.CanonicalJson;
import org.preuve.proofs.log.Entry;
import org.preuve.proofs.log.Hash;
import org.preuve.proofs.note.LogKey;
import tools.jackson.databind.JsonNode;

/** Holds a piece of evidence and its files against the record that it became. Changes nothing. */
public final class CheckSealedEvidence {

    private final EvidenceStore store;
    private final AttachmentStore files;
    private final Pseudonyms pseudonyms;
    private final CheckSealed sealed;

    public CheckSealedEvidence(EvidenceStore store, AttachmentStore files, Pseudonyms pseudonyms, CheckSealed sealed) {
        this.store = store;
        this.files = files;
        this.pseudonyms = pseudonyms;
        this.sealed = sealed;
    }

    /**
     * The first difference between a sealed record and what is kept of the evidence that it came from, if any.
     *
     * @param record evidence, or a correction, which may be of evidence
     * @param log its keys, past ones too
     */
    public Optional<Difference> difference(Credential record, Entry entry, List<LogKey> log) {
        return CheckSealed.reading(Matter.EVIDENCE, () -> ofKept(record, entry, log));
    }

    private Optional<Difference> ofKept(Credential record, Entry entry, List<LogKey> log) {
        boolean wasEnded = sealed.isEnded(record.id());
        Optional<Evidence> kept = store.find(new EvidenceId(record.id().uuid()));
        if (kept.isEmpty()) {
            return record.kind() == RecordKind.EVIDENCE
                    ? Difference.of("evidence", "the evidence that was sealed is missing")
                    : Optional.empty();
        }
        Evidence evidence = kept.get();
        return sealed.difference(evidence.approval(), wasEnded, record, entry, log)
                .or(() -> ofFacts(evidence, record))
                .or(() -> ofFiles(evidence));
    }

    /** While it is being approved the signed bytes themselves are kept beside it. */
    private Optional<Difference> ofFacts(Evidence evidence, Credential record) {
        JsonNode statement = record.kind() == RecordKind.EVIDENCE
                ? record.subject()
                : record.subject().path("statement");
        return evidence.approval()
                .seal()
                .map(seal -> EvidenceRecord.subject(evidence, seal.by(), person -> pseudonyms.of(person.subject())))
                .filter(kept -> !Arrays.equals(CanonicalJson.write(kept), CanonicalJson.write(statement)))
                .flatMap(kept -> Difference.of("facts", "the evidence says something else than its record"));
    }

    private Optional<Difference> ofFiles(Evidence evidence) {
        return evidence.attachments().stream()
                .filter(file -> !isWhole(file))
                .findFirst()
                .flatMap(file ->
                        Difference.of("attachments", "the file " + file.digest().hex() + " is missing or changed"));
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
}
