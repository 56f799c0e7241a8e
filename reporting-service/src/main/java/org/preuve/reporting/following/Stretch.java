package org.preuve.reporting.following;

import java.util.List;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import org.preuve.proofs.log.Hash;
import org.preuve.reporting.following.Mismatch.Cause;
import org.preuve.reporting.following.WalkPage.Walk.Suspect;
import org.preuve.reporting.ledger.LedgerClient;
import org.preuve.reporting.ledger.LedgerUnavailable;
import org.preuve.reporting.ledger.RecordPage;

/**
 * Consecutive lines as the ledger served them, exactly as many as were asked for.
 *
 * @param size of the log as the ledger said with them
 */
record Stretch(long from, List<RecordPage.Line> lines, long size) {

    Stretch {
        lines = List.copyOf(lines);
    }

    /**
     * Asks for them.
     *
     * @throws BrokenLog at the first line that must be there and is not
     * @throws LedgerUnavailable when the ledger says itself that its tree does not reach that far yet
     */
    static Stretch read(LedgerClient ledger, long from, int count) {
        RecordPage page = ledger.records(from, count);
        List<RecordPage.Line> lines =
                page.lines().subList(0, Math.min(count, page.lines().size()));
        for (int i = 0; i < lines.size(); i++) {
            long index = lines.get(i).index();
            if (index != from + i) {
                throw new BrokenLog(from + i, index > from + i ? Cause.ENTRY_MISSING : Cause.ENTRY_MOVED);
            }
        }
        if (lines.size() < count) {
            if (page.size() < from + count) {
                throw new LedgerUnavailable("the ledger serves " + page.size() + " entries, fewer than it signed");
            }
            throw new BrokenLog(from + lines.size(), Cause.ENTRY_MISSING);
        }
        return new Stretch(from, lines, page.size());
    }

    /** Leaf hashes of the bytes as served. */
    List<Hash> leaves() {
        return lines.stream().map(line -> Hash.leaf(line.entry())).toList();
    }

    /** Place of the first leaf that is not the one that must stand there. */
    static OptionalInt firstDifference(List<Hash> served, List<Hash> known) {
        return IntStream.range(0, Math.min(served.size(), known.size()))
                .filter(i -> !served.get(i).equals(known.get(i)))
                .findFirst();
    }

    /** What to say where both a check fails and a leaf differs: the earlier of the two, and of an entry that is not readable that it is not. */
    static BrokenLog named(Suspect suspect, long differing) {
        boolean sayMore = differing == suspect.index()
                && (suspect.cause() == Cause.ENTRY_UNREADABLE || suspect.cause() == Cause.ENTRY_MOVED);
        return differing <= suspect.index() && !sayMore
                ? new BrokenLog(differing, Cause.ENTRY_CHANGED)
                : new BrokenLog(suspect.index(), suspect.cause());
    }
}
