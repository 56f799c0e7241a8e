package org.preuve.supplier.invitations;

/** Why nobody is invited, or an invitation is not accepted. */
public abstract sealed class InvitationRefusal extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private InvitationRefusal(String message) {
        super(message);
    }

    /** No invitation has this token. */
    public static final class Unknown extends InvitationRefusal {
        private static final long serialVersionUID = 1L;

        Unknown() {
            super("no invitation has this token");
        }
    }

    /** Another acceptance was there first. */
    public static final class Used extends InvitationRefusal {
        private static final long serialVersionUID = 1L;

        Used() {
            super("another acceptance was there first");
        }
    }

    /** Its time is over. */
    public static final class Expired extends InvitationRefusal {
        private static final long serialVersionUID = 1L;

        Expired() {
            super("its time is over");
        }
    }

    /** An officer took it back. */
    public static final class Revoked extends InvitationRefusal {
        private static final long serialVersionUID = 1L;

        Revoked() {
            super("it was revoked");
        }
    }

    /** The key is another supplier's already. */
    public static final class KeyTaken extends InvitationRefusal {
        private static final long serialVersionUID = 1L;

        KeyTaken() {
            super("the key is another supplier's already");
        }
    }

    /** The same caller registered somebody else under the same idempotency key. */
    public static final class IdempotencyKeyReused extends InvitationRefusal {
        private static final long serialVersionUID = 1L;

        IdempotencyKeyReused() {
            super("the idempotency key was used for another registration");
        }
    }
}
