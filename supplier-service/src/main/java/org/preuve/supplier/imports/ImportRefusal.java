package org.preuve.supplier.imports;

import org.preuve.supplier.imports.SupplierImport.Counts;

/** Why an import goes no further. */
public abstract sealed class ImportRefusal extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private ImportRefusal(String message) {
        super(message);
    }

    /** There is no such import. */
    public static final class Unknown extends ImportRefusal {
        private static final long serialVersionUID = 1L;

        Unknown() {
            super("no import has this id");
        }
    }

    /** The step does not follow on where the import stands. */
    public static final class OutOfOrder extends ImportRefusal {
        private static final long serialVersionUID = 1L;

        OutOfOrder(String message) {
            super(message);
        }
    }

    /** All or none was asked for, and not all lines are good. */
    public static final class NotClean extends ImportRefusal {
        private static final long serialVersionUID = 1L;
        private final transient Counts counts;

        NotClean(Counts counts) {
            super("%d lines are bad and %d repeat something".formatted(counts.bad(), counts.duplicates()));
            this.counts = counts;
        }

        public Counts counts() {
            return counts;
        }
    }

    /** The links were given before, and are not given twice by mistake. */
    public static final class LinksGiven extends ImportRefusal {
        private static final long serialVersionUID = 1L;

        LinksGiven() {
            super("the links were given before");
        }
    }

    /** The same caller handed in another list under the same idempotency key. */
    public static final class IdempotencyKeyReused extends ImportRefusal {
        private static final long serialVersionUID = 1L;

        IdempotencyKeyReused() {
            super("the idempotency key was used for another list");
        }
    }
}
