package org.preuve.ledger.audit;

import static org.preuve.ledger.audit.Strays.require;

import java.util.List;
import org.preuve.ledger.witnessing.WitnessedHeadStore;
import org.preuve.ledger.witnessing.WitnessedHeadStore.Witnessed;
import org.preuve.ledger.witnessing.WitnessedLogs;
import org.preuve.proofs.note.Checkpoint;
import org.preuve.proofs.note.LogKey;
import org.preuve.proofs.note.RefusedNote;

/**
 * Holds what is remembered of each witnessed log against the note that the log signed. Of a log that is watched no more,
 * whose keys nobody names here, the note need only say the same. A head that went back to an older one that was signed
 * as well looks like the head of a witness that was asked less: nothing in a database can tell.
 */
public final class CheckWitnessed implements KeptBeside {

    private final WitnessedHeadStore heads;
    private final WitnessedLogs logs;

    public CheckWitnessed(WitnessedHeadStore heads, WitnessedLogs logs) {
        this.heads = heads;
        this.logs = logs;
    }

    @Override
    public void look() {
        heads.all(head -> {
            requireSame(head);
            List<LogKey> keys = logs.of(head.log().value());
            require(
                    keys.isEmpty() || isSigned(head, keys),
                    Mismatch.NO_INDEX,
                    "witnessed.note",
                    "no key of " + head.log() + " signed the note that is kept of it");
        });
    }

    private static void requireSame(Witnessed head) {
        List<String> said = head.note().text().lines().toList();
        List<String> kept = List.of(
                head.log().value(),
                String.valueOf(head.head().size()),
                head.head().root().base64());
        List<String> fields = List.of("_id", "size", "root");
        for (int i = 0; i < kept.size(); i++) {
            require(
                    i < said.size() && said.get(i).equals(kept.get(i)),
                    Mismatch.NO_INDEX,
                    "witnessed." + fields.get(i),
                    "what is kept of " + head.log() + " is not what its note says");
        }
    }

    private static boolean isSigned(Witnessed head, List<LogKey> keys) {
        try {
            return Checkpoint.open(head.note(), keys).head().equals(head.head());
        } catch (RefusedNote refused) {
            return false;
        }
    }
}
