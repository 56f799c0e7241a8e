package org.preuve.supplier.sealing;

import java.util.List;
import org.preuve.proofs.credential.Credential;

/** The ledger, the only writer of the log. */
public interface LedgerClient {

    /**
     * Has a record sealed. The ledger knows a record by its bytes, so sending one again gives the same seal; that is
     * what makes it safe to repeat a call whose answer was lost.
     *
     * @throws NotSealed when there is no seal that checks
     */
    Sealed seal(Credential record);

    /**
     * Has many records sealed, each for itself: one that is refused holds up none of the others.
     *
     * @return what became of each, in the order of the records
     */
    default List<Outcome> sealAll(List<Credential> records) {
        return records.stream().map(this::attempt).toList();
    }

    private Outcome attempt(Credential record) {
        try {
            return seal(record);
        } catch (NotSealed why) {
            return new Missed(why);
        }
    }

    /** What became of one record of many. */
    sealed interface Outcome {

        /** Whether another attempt may end otherwise. */
        boolean isOpen();
    }

    /** The ledger's answer. {@code isNew} is false for a record that had been sealed before. */
    record Sealed(Seal seal, boolean isNew) implements Outcome {

        @Override
        public boolean isOpen() {
            return false;
        }
    }

    /** No seal that checks. */
    record Missed(NotSealed why) implements Outcome {

        @Override
        public boolean isOpen() {
            return !why.isForGood();
        }
    }
}
