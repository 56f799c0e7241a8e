package org.preuve.ledger.audit;

import java.util.Set;
import org.preuve.ledger.log.UnreadableDocument;
import org.preuve.proofs.log.MalformedTilePath;
import org.preuve.proofs.log.TilePath;

/** Where in the log a document that cannot be read belongs, as far as its key says. */
final class Located {

    private static final Set<String> OF_THE_LOG = Set.of("records", "keys", "groups", "tiles", "checkpoints", "head");

    private Located() {}

    static Mismatch of(UnreadableDocument unreadable) {
        return new Mismatch(index(unreadable), field(unreadable), String.valueOf(unreadable.getMessage()));
    }

    /** Outside the log itself it takes the collection to tell which is meant. */
    static String field(UnreadableDocument unreadable) {
        return OF_THE_LOG.contains(unreadable.collection())
                ? unreadable.field()
                : unreadable.collection() + "." + unreadable.field();
    }

    private static long index(UnreadableDocument unreadable) {
        try {
            return switch (unreadable.collection()) {
                case "groups" -> Long.parseLong(unreadable.key());
                case "checkpoints", "cosigned", "timestamps" -> Long.parseLong(unreadable.key()) - 1;
                case "cosignatures" -> Long.parseLong(unreadable.key().split(" ", 2)[0]) - 1;
                case "tiles" -> TilePath.parse(unreadable.key()).start();
                default -> Mismatch.NO_INDEX;
            };
        } catch (NumberFormatException | MalformedTilePath noKeyOfOurs) {
            return Mismatch.NO_INDEX;
        }
    }
}
