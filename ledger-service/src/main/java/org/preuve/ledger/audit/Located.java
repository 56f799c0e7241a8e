package org.preuve.ledger.audit;

import org.preuve.ledger.log.UnreadableDocument;
import org.preuve.proofs.log.MalformedTilePath;
import org.preuve.proofs.log.TilePath;

/** Where in the log a document that cannot be read belongs, as far as its key says. */
final class Located {

    private Located() {}

    static Mismatch of(UnreadableDocument unreadable) {
        return new Mismatch(index(unreadable), unreadable.field(), String.valueOf(unreadable.getMessage()));
    }

    private static long index(UnreadableDocument unreadable) {
        try {
            return switch (unreadable.collection()) {
                case "groups" -> Long.parseLong(unreadable.key());
                case "checkpoints" -> Long.parseLong(unreadable.key()) - 1;
                case "tiles" -> TilePath.parse(unreadable.key()).start();
                default -> Mismatch.NO_INDEX;
            };
        } catch (NumberFormatException | MalformedTilePath noKeyOfOurs) {
            return Mismatch.NO_INDEX;
        }
    }
}
