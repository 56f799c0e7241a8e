package org.preuve.supplier.submissions;

import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import org.preuve.proofs.credential.RecordId;
import org.preuve.supplier.problem.Problem;

/** Lines that were read together, without their bytes, and the attempt to have them sealed. */
record LineGroup(List<Line> lines, Future<?> sealing) {

    /** Returns when the attempt has ended, however it did. */
    void awaitSealed() {
        try {
            sealing.get();
        } catch (ExecutionException failed) {
            throw new IllegalStateException(failed);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new CancellationException("The service is closing.");
        }
    }

    /** What became of a line before it was sealed. */
    sealed interface Line {

        long number();

        /** Kept here or sealed before; {@code isNew} when it was not here before. */
        record Taken(long number, RecordId id, boolean isNew) implements Line {}

        record Refused(long number, Problem problem) implements Line {}
    }
}
