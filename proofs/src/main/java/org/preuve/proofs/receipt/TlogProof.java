package org.preuve.proofs.receipt;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import org.preuve.proofs.log.Base64Text;
import org.preuve.proofs.log.Hash;
import org.preuve.proofs.log.InclusionProof;
import org.preuve.proofs.log.MalformedHash;
import org.preuve.proofs.note.RefusedNote;
import org.preuve.proofs.note.SignedNote;
import org.preuve.proofs.receipt.RefusedReceipt.Reason;

/** The text form of receipts: C2SP tlog-proof, version 1, with the entry's bytes as its extra data. */
final class TlogProof {

    private static final String FIRST_LINE = "c2sp.org/tlog-proof@v1";
    private static final String EXTRA = "extra ";
    private static final String INDEX = "index ";
    private static final Pattern NUMBER = Pattern.compile("0|[1-9][0-9]{0,18}");

    /** No tree of 64-bit size has a longer path. */
    private static final int MAX_PATH = 63;

    private TlogProof() {}

    static String print(byte[] entry, InclusionProof proof, SignedNote note) {
        StringBuilder text = new StringBuilder(FIRST_LINE).append('\n');
        text.append(EXTRA).append(Base64Text.encode(entry)).append('\n');
        text.append(INDEX).append(proof.index()).append('\n');
        proof.path().forEach(hash -> text.append(hash.base64()).append('\n'));
        return text.append('\n').append(note).toString();
    }

    static Receipt parse(String text) {
        int blank = text.indexOf("\n\n");
        if (blank < 0) {
            throw refused("A receipt is a proof, an empty line and a checkpoint.");
        }
        List<String> lines = Arrays.asList(text.substring(0, blank).split("\n", -1));
        if (!lines.getFirst().equals(FIRST_LINE)) {
            throw refused("A receipt's first line is " + FIRST_LINE + ".");
        }
        if (lines.size() < 2 || !lines.get(1).startsWith(EXTRA)) {
            throw new RefusedReceipt(Reason.NO_ENTRY, "The proof does not carry the entry that it is about.");
        }
        if (lines.size() < 3 || lines.size() > 3 + MAX_PATH) {
            throw refused("A receipt has an index line and at most " + MAX_PATH + " hashes.");
        }
        byte[] entry = entry(lines.get(1).substring(EXTRA.length()));
        return new Receipt(
                entry,
                new InclusionProof(index(lines.get(2)), path(lines.subList(3, lines.size()))),
                note(text.substring(blank + 2)));
    }

    private static byte[] entry(String base64) {
        try {
            return Base64Text.decode(base64);
        } catch (IllegalArgumentException e) {
            throw refused("The extra data is not base64.");
        }
    }

    private static long index(String line) {
        if (!line.startsWith(INDEX)
                || !NUMBER.matcher(line.substring(INDEX.length())).matches()) {
            throw refused("The index line is index and a decimal number without leading zeros.");
        }
        try {
            return Long.parseLong(line.substring(INDEX.length()));
        } catch (NumberFormatException e) {
            throw refused("The index is larger than a log can be.");
        }
    }

    private static List<Hash> path(List<String> lines) {
        List<Hash> path = new ArrayList<>(lines.size());
        try {
            lines.forEach(line -> path.add(Hash.ofBase64(line)));
        } catch (MalformedHash e) {
            throw refused("Line " + (path.size() + 4) + " is not a hash in base64.");
        }
        return path;
    }

    private static SignedNote note(String text) {
        try {
            return SignedNote.parse(text);
        } catch (RefusedNote e) {
            throw new RefusedReceipt(Reason.NOT_A_RECEIPT, e);
        }
    }

    private static RefusedReceipt refused(String message) {
        return new RefusedReceipt(Reason.NOT_A_RECEIPT, message);
    }
}
