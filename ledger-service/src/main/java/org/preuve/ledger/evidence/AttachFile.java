package org.preuve.ledger.evidence;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Set;
import org.preuve.ledger.approval.ApprovalRefusal.ChangedMeanwhile;
import org.preuve.ledger.approval.ApprovalRefusal.NotThere;
import org.preuve.ledger.approval.Matter;
import org.preuve.ledger.evidence.EvidenceRefusal.FileRefused;
import org.preuve.ledger.evidence.EvidenceRefusal.NoSuchFile;
import org.preuve.proofs.log.Hash;

/** Puts files beside a draft, takes them away, and reads them. */
public final class AttachFile {

    private static final long LARGEST = 25L * 1024 * 1024;

    private final DraftEvidence drafts;
    private final EvidenceStore evidence;
    private final FindEvidence find;
    private final AttachmentStore files;
    private final FileTypes types;

    public AttachFile(
            DraftEvidence drafts, EvidenceStore evidence, FindEvidence find, AttachmentStore files, FileTypes types) {
        this.drafts = drafts;
        this.evidence = evidence;
        this.find = find;
        this.files = files;
        this.types = types;
    }

    /** The file is stored before the draft names it; what a crash between leaves behind is swept away. */
    public Evidence attach(EvidenceId id, UploadedFile file, Actor by) throws IOException {
        find.one(id, by).approval().requireDraft();
        FileType type = types.require(file);
        Measured measured = measure(file);
        put(measured, type, file);
        Attachment attachment = new Attachment(measured.digest, file.name(), type, measured.size);
        Evidence attached = drafts.change(id, by, draft -> draft.attached(attachment, by.person()));
        // Again, now that it is named: an erasure that did not see the name may have taken the same file away.
        put(measured, type, file);
        return attached;
    }

    private void put(Measured measured, FileType type, UploadedFile file) throws IOException {
        try (InputStream content = file.open()) {
            if (!files.put(measured.digest, type, content)) {
                throw new ChangedMeanwhile(Matter.EVIDENCE).refused();
            }
        }
    }

    public Evidence detach(EvidenceId id, FileDigest digest, Actor by) {
        Evidence detached = drafts.change(id, by, draft -> draft.detached(digest, by.person()));
        // Nothing names it any more, so no erasure would find it: what was put there by mistake goes at once.
        files.remove(digest, () -> evidence.names(digest, Set.of()));
        return detached;
    }

    /** A file beside this evidence with its content; the caller closes it. */
    public Download read(EvidenceId id, FileDigest digest, Actor by) {
        Attachment attachment = find.one(id, by).attachments().stream()
                .filter(file -> file.digest().equals(digest))
                .findFirst()
                .orElseThrow(() -> new NoSuchFile(digest.hex()).refused());
        return new Download(
                attachment,
                files.open(digest).orElseThrow(() -> new NotThere(Matter.EVIDENCE, id.asRecord()).refused()));
    }

    /** A file on its way out. */
    public record Download(Attachment attachment, InputStream content) {}

    private record Measured(FileDigest digest, long size) {}

    private static Measured measure(UploadedFile file) throws IOException {
        MessageDigest sha256 = sha256();
        long size;
        try (InputStream content = new DigestInputStream(file.open(), sha256)) {
            size = content.transferTo(OutputStream.nullOutputStream());
        }
        if (size == 0 || size > LARGEST) {
            throw new FileRefused(size == 0 ? "an empty file" : "a file of " + size + " bytes", "1 byte to 25 MB")
                    .refused();
        }
        return new Measured(new FileDigest(Hash.of(sha256.digest())), size);
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
