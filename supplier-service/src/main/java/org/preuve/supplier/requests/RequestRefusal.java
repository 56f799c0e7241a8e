package org.preuve.supplier.requests;

import java.util.List;
import org.preuve.supplier.fields.FieldProblem;

/** Why a request is not made, or not replied to. */
public abstract sealed class RequestRefusal extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private RequestRefusal(String message) {
        super(message);
    }

    /** There is no such request, or none that the caller may know of. */
    public static final class Unknown extends RequestRefusal {
        private static final long serialVersionUID = 1L;

        Unknown() {
            super("no request has this id");
        }
    }

    /** The step does not follow on where the request stands. */
    public static final class OutOfOrder extends RequestRefusal {
        private static final long serialVersionUID = 1L;

        OutOfOrder(String message) {
            super(message);
        }
    }

    /** More is asked for reporting than may be asked of firms of this size. */
    public static final class BeyondVoluntaryStandard extends RequestRefusal {
        private static final long serialVersionUID = 1L;
        private final transient List<FieldProblem> errors;

        BeyondVoluntaryStandard(List<FieldProblem> errors) {
            super(errors.toString());
            this.errors = List.copyOf(errors);
        }

        public List<FieldProblem> errors() {
            return errors;
        }
    }

    /** Some of these records do not answer the question. */
    public static final class NoAnswer extends RequestRefusal {
        private static final long serialVersionUID = 1L;
        private final transient List<FieldProblem> errors;

        NoAnswer(List<FieldProblem> errors) {
            super(errors.toString());
            this.errors = List.copyOf(errors);
        }

        public List<FieldProblem> errors() {
            return errors;
        }
    }

    /** The same caller asked something else under the same idempotency key. */
    public static final class IdempotencyKeyReused extends RequestRefusal {
        private static final long serialVersionUID = 1L;

        IdempotencyKeyReused() {
            super("the idempotency key was used for other requests");
        }
    }
}
