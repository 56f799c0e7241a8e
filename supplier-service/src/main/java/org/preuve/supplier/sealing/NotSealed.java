package org.preuve.supplier.sealing;

import java.time.Duration;

/** Why there is no seal for a record. */
public abstract sealed class NotSealed extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private NotSealed(String message) {
        super(message);
    }

    /** Whether the record may stand in the log all the same: then only repeating the same record is safe. */
    public abstract boolean mayBeSealed();

    /** Whether asking again would only be answered the same. */
    public boolean isForGood() {
        return false;
    }

    /** The ledger found something wrong with the record that this service had not. */
    public static final class Refused extends NotSealed {

        private static final long serialVersionUID = 1L;
        private final String at;

        public Refused(String at, String reason) {
            super(reason);
            this.at = at;
        }

        /** JSON Pointer into the record; empty for the whole. */
        public String at() {
            return at;
        }

        @Override
        public boolean isForGood() {
            return true;
        }

        @Override
        public boolean mayBeSealed() {
            return false;
        }
    }

    /** Another record with this id is in the log. */
    public static final class IdTaken extends NotSealed {

        private static final long serialVersionUID = 1L;

        public IdTaken() {
            super("another record with this id is in the log");
        }

        @Override
        public boolean isForGood() {
            return true;
        }

        @Override
        public boolean mayBeSealed() {
            return false;
        }
    }

    /** The record that it would change was changed or erased before, or is of a kind that is not changed. */
    public static final class NotChangeable extends NotSealed {

        private static final long serialVersionUID = 1L;
        private final boolean erased;

        public NotChangeable(String reason, boolean erased) {
            super(reason);
            this.erased = erased;
        }

        public boolean isErased() {
            return erased;
        }

        @Override
        public boolean isForGood() {
            return true;
        }

        @Override
        public boolean mayBeSealed() {
            return false;
        }
    }

    /** The ledger takes nothing more just now, and said so before it took anything. */
    public static final class Busy extends NotSealed {

        private static final long serialVersionUID = 1L;
        private final Duration pause;

        public Busy(Duration pause) {
            super("the ledger is busy");
            this.pause = pause;
        }

        public Duration pause() {
            return pause;
        }

        @Override
        public boolean mayBeSealed() {
            return false;
        }
    }

    /** The ledger was not reached, or did not answer in time. */
    public static final class Unavailable extends NotSealed {

        private static final long serialVersionUID = 1L;
        private final boolean wasReached;

        public Unavailable(String reason, boolean wasReached) {
            super(reason);
            this.wasReached = wasReached;
        }

        @Override
        public boolean mayBeSealed() {
            return wasReached;
        }
    }

    /** The ledger answered with something that does not prove that this record is in the log. */
    public static final class DoesNotCheck extends NotSealed {

        private static final long serialVersionUID = 1L;

        public DoesNotCheck(String reason) {
            super(reason);
        }

        @Override
        public boolean mayBeSealed() {
            return true;
        }
    }
}
