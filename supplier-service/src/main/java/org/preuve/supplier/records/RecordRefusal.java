package org.preuve.supplier.records;

import java.util.List;
import java.util.function.Supplier;
import org.preuve.supplier.fields.FieldProblem;

/** Why a body is not a record that can be sealed. */
public abstract sealed class RecordRefusal extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private RecordRefusal(String message) {
        super(message);
    }

    /** Not JSON, or JSON that can be understood in two ways; the message says where. */
    public static final class Unreadable extends RecordRefusal {

        private static final long serialVersionUID = 1L;

        public Unreadable(String message) {
            super(message);
        }
    }

    /** Whether it is one cannot be told now, because somebody outside does not answer: the same again, later. */
    public static final class NotNow extends RecordRefusal {

        private static final long serialVersionUID = 1L;
        private final transient FieldProblem reason;

        public NotNow(FieldProblem reason) {
            super(reason.toString());
            this.reason = reason;
        }

        public FieldProblem reason() {
            return reason;
        }
    }

    /** A document, but not a record that this door takes. */
    public static final class Refused extends RecordRefusal {

        private static final long serialVersionUID = 1L;
        private final transient List<FieldProblem> errors;

        public Refused(List<FieldProblem> errors) {
            super(errors.toString());
            this.errors = List.copyOf(errors);
        }

        public List<FieldProblem> errors() {
            return errors;
        }

        /** Does what may refuse a record that stands within a larger document, at {@code prefix}, and says so in its places. */
        public static <T> T placedBelow(String prefix, Supplier<T> reading) {
            try {
                return reading.get();
            } catch (Refused refused) {
                throw new Refused(refused.errors.stream()
                        .map(error -> new FieldProblem(prefix + error.at(), error.problem(), error.expected()))
                        .toList());
            }
        }
    }
}
