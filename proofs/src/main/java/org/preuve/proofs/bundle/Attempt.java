package org.preuve.proofs.bundle;

import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.preuve.proofs.credential.RefusedCredential;
import org.preuve.proofs.note.RefusedNote;
import org.preuve.proofs.receipt.RefusedReceipt;
import org.preuve.proofs.status.RefusedStatus;

/** A part of a bundle as it was read, or why it is refused: one broken part does not keep the others from being checked. */
record Attempt<T>(@Nullable T value, String problem) {

    static <T> Attempt<T> of(Supplier<T> read) {
        try {
            return new Attempt<>(read.get(), "");
        } catch (RefusedCredential | RefusedNote | RefusedReceipt | RefusedStatus e) {
            return refused(String.valueOf(e.getMessage()));
        }
    }

    static <T> Attempt<T> refused(String problem) {
        return new Attempt<>(null, problem);
    }

    <R> R fold(Function<T, R> whenRead, Function<String, R> whenRefused) {
        T read = value;
        return read == null ? whenRefused.apply(problem) : whenRead.apply(read);
    }
}
