package org.preuve.proofs.note;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.preuve.proofs.log.ConsistencyProof;
import org.preuve.proofs.log.Hash;
import org.preuve.proofs.log.MalformedHash;
import org.preuve.proofs.note.RefusedNote.Reason;

/**
 * The body of tlog-witness's {@code add-checkpoint}: a checkpoint, the size that the witness knows, and the proof from
 * there. Only its form is checked here; what a witness does with it is the witness's to decide.
 */
public record AddCheckpoint(long oldSize, ConsistencyProof proof, SignedNote checkpoint) {

    /** Bytes of the largest body that is read: a hundred signature lines of the largest type fit. */
    public static final int MAX_BYTES = 512 << 10;

    /** No tree of 64-bit size has a longer proof (tlog-witness). */
    private static final int MAX_PROOF = 63;

    private static final Pattern OLD = Pattern.compile("old (0|[1-9][0-9]{0,18})");

    /** @throws RefusedNote when the size is negative, or the proof is longer than any can be */
    public AddCheckpoint {
        if (oldSize < 0 || proof.path().size() > MAX_PROOF) {
            throw refused("The old size is not negative, and a proof has at most " + MAX_PROOF + " hashes.");
        }
    }

    /** The body to send. */
    public String write() {
        StringBuilder body = new StringBuilder("old ").append(oldSize).append('\n');
        proof.path().forEach(hash -> body.append(hash.base64()).append('\n'));
        return body.append('\n').append(checkpoint).toString();
    }

    /**
     * Of {@link #write()} as UTF-8.
     *
     * @throws RefusedNote with reason {@code NOT_A_REQUEST}, or why the note in it is none
     */
    public static AddCheckpoint parse(byte[] body) {
        String text = text(body);
        int blank = text.indexOf("\n\n");
        if (blank < 0) {
            throw refused("The body is an old size, a proof, an empty line and a checkpoint.");
        }
        List<String> lines = List.of(text.substring(0, blank).split("\n", -1));
        if (lines.size() > 1 + MAX_PROOF) {
            throw refused("A proof has at most " + MAX_PROOF + " hashes.");
        }
        return new AddCheckpoint(
                oldSize(lines.getFirst()),
                new ConsistencyProof(hashes(lines.subList(1, lines.size()))),
                SignedNote.parse(text.substring(blank + 2)));
    }

    /** The body of a witness's answer: a signature line each. */
    public static String answer(List<NoteSignature> cosignatures) {
        StringBuilder body = new StringBuilder();
        cosignatures.forEach(cosignature -> body.append(cosignature).append('\n'));
        return body.toString();
    }

    /**
     * The lines of {@link #answer} as UTF-8. Whose they are, and whether they hold, is not said.
     *
     * @throws RefusedNote when there is anything else in it, or more lines than a note has
     */
    public static List<NoteSignature> readAnswer(byte[] body) {
        String text = text(body);
        if (!text.endsWith("\n")) {
            throw refused("Each line of a witness's answer ends in a newline.");
        }
        List<String> lines = List.of(text.substring(0, text.length() - 1).split("\n", SignedNote.MAX_SIGNATURES + 1));
        if (lines.size() > SignedNote.MAX_SIGNATURES) {
            throw refused("A witness's answer has at most " + SignedNote.MAX_SIGNATURES + " lines.");
        }
        return lines.stream().map(NoteSignature::parse).toList();
    }

    private static String text(byte[] body) {
        if (body.length > MAX_BYTES) {
            throw refused("The body has at most " + MAX_BYTES + " bytes.");
        }
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(body))
                    .toString();
        } catch (CharacterCodingException e) {
            throw refused("The body is UTF-8.");
        }
    }

    private static long oldSize(String line) {
        Matcher old = OLD.matcher(line);
        if (!old.matches()) {
            throw refused("The first line is old and a decimal number without leading zeros.");
        }
        try {
            return Long.parseLong(old.group(1));
        } catch (NumberFormatException e) {
            throw refused("The old size is larger than a log can be.");
        }
    }

    private static List<Hash> hashes(List<String> lines) {
        List<Hash> hashes = new ArrayList<>(lines.size());
        try {
            lines.forEach(line -> hashes.add(Hash.ofBase64(line)));
        } catch (MalformedHash e) {
            throw refused("Line " + (hashes.size() + 2) + " is not a hash in base64.");
        }
        return hashes;
    }

    private static RefusedNote refused(String message) {
        return new RefusedNote(Reason.NOT_A_REQUEST, message);
    }
}
