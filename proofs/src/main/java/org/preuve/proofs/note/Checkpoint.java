package org.preuve.proofs.note;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.preuve.proofs.log.Hash;
import org.preuve.proofs.log.MalformedHash;
import org.preuve.proofs.log.TreeHead;
import org.preuve.proofs.note.RefusedNote.Reason;

/**
 * A tree head that its log has signed (C2SP tlog-checkpoint). There is no unsigned one: it is either issued here or
 * opened with the log's key.
 */
public final class Checkpoint {

    private static final int LINES = 3;
    private static final Pattern SIZE = Pattern.compile("0|[1-9][0-9]{0,18}");

    private final Origin origin;
    private final TreeHead head;
    private final List<String> extensions;
    private final SignedNote note;

    private Checkpoint(Origin origin, TreeHead head, List<String> extensions, SignedNote note) {
        this.origin = origin;
        this.head = head;
        this.extensions = extensions;
        this.note = note;
    }

    /**
     * Signs a head. What is signed can never be taken back: the caller has made sure that every earlier checkpoint is
     * consistent with it.
     *
     * @throws IllegalArgumentException when the signer signs for another log
     */
    public static Checkpoint issue(Origin origin, TreeHead head, NoteSigner signer) {
        if (!signer.logKey().origin().equals(origin)) {
            throw new IllegalArgumentException(signer.logKey().name() + " does not sign for " + origin);
        }
        String text = origin + "\n" + head.size() + "\n" + head.root().base64() + "\n";
        return new Checkpoint(origin, head, List.of(), signer.sign(text));
    }

    /**
     * Opens a checkpoint of the log whose key this is. Other signatures are ignored, extension lines are kept.
     *
     * @throws RefusedNote when it is no checkpoint, of another log, or not signed by the key
     */
    public static Checkpoint open(String note, LogKey key) {
        return open(SignedNote.parse(note), key);
    }

    /**
     * Opens a checkpoint as it was served.
     *
     * @throws RefusedNote when it is no checkpoint, of another log, or not signed by the key
     */
    public static Checkpoint open(byte[] note, LogKey key) {
        return open(SignedNote.parse(note), key);
    }

    /**
     * Opens a note that was read before.
     *
     * @throws RefusedNote when it is no checkpoint, of another log, or not signed by the key
     */
    public static Checkpoint open(SignedNote note, LogKey key) {
        key.requireSigned(note);
        return read(note, key.origin());
    }

    /**
     * Opens a checkpoint of a log that has had several keys: one of them must have signed it.
     *
     * @throws RefusedNote when it is no checkpoint, of another log, signed by none of the keys, or a signature claims to be
     *     one of theirs and is not
     */
    public static Checkpoint open(SignedNote note, List<LogKey> keys) {
        if (keys.size() == 1) {
            return open(note, keys.getFirst());
        }
        List<LogKey> signers = keys.stream().filter(key -> key.isSigned(note)).toList();
        if (signers.isEmpty()) {
            throw new RefusedNote(
                    Reason.NOT_SIGNED,
                    "There is no signature of any of the " + keys.size() + " keys that are trusted.");
        }
        return read(note, signers.getFirst().origin());
    }

    /**
     * What a note says is the head of this log, whoever signed it. Nothing may be built on it before the same note was
     * opened: a reader goes by it to find the records of keys that it does not know yet.
     *
     * @throws RefusedNote when it is no checkpoint, or of another log
     */
    public static TreeHead claimed(SignedNote note, Origin origin) {
        return read(note, origin).head();
    }

    private static Checkpoint read(SignedNote note, Origin origin) {
        List<String> lines = Arrays.asList(note.text().split("\n", -1));
        // The text ends in a newline, so the last piece is empty; any other empty line is refused.
        List<String> content = lines.subList(0, lines.size() - 1);
        if (content.size() < LINES || content.contains("")) {
            throw new RefusedNote(Reason.NOT_A_CHECKPOINT, "A checkpoint is at least three lines, none empty.");
        }
        if (!content.getFirst().equals(origin.value())) {
            throw new RefusedNote(Reason.OTHER_LOG, "The checkpoint is not of " + origin + ".");
        }
        return new Checkpoint(
                origin,
                head(content.get(1), content.get(2)),
                List.copyOf(content.subList(LINES, content.size())),
                note);
    }

    private static TreeHead head(String size, String root) {
        if (!SIZE.matcher(size).matches()) {
            throw new RefusedNote(Reason.NOT_A_CHECKPOINT, "The size is a decimal number without leading zeros.");
        }
        try {
            return new TreeHead(Long.parseLong(size), Hash.ofBase64(root));
        } catch (NumberFormatException e) {
            throw new RefusedNote(Reason.NOT_A_CHECKPOINT, "The size is larger than a log can be.");
        } catch (MalformedHash e) {
            throw new RefusedNote(Reason.NOT_A_CHECKPOINT, "The root is " + e.getMessage() + ".");
        }
    }

    /**
     * The same checkpoint with more signature lines. A line of a name and key id that has one already is left out, so that
     * none is there twice.
     *
     * @throws RefusedNote when a note cannot carry so many
     */
    public Checkpoint with(List<NoteSignature> signatures) {
        List<NoteSignature> all = new ArrayList<>(note.signatures());
        for (NoteSignature signature : signatures) {
            if (all.stream().noneMatch(signature::isOfSameKey)) {
                all.add(signature);
            }
        }
        return new Checkpoint(origin, head, extensions, new SignedNote(note.text(), all));
    }

    public Origin origin() {
        return origin;
    }

    public TreeHead head() {
        return head;
    }

    /** The lines after the root, opaque, nearly always none. */
    public List<String> extensions() {
        return extensions;
    }

    /** The note to serve and to keep, with every signature. */
    public String note() {
        return note.toString();
    }

    /** The note in its parts. */
    public SignedNote signedNote() {
        return note;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Checkpoint checkpoint && note.equals(checkpoint.note);
    }

    @Override
    public int hashCode() {
        return note.hashCode();
    }

    @Override
    public String toString() {
        return note();
    }
}
