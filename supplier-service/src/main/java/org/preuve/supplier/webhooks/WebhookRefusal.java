package org.preuve.supplier.webhooks;

/** Why a supplier is not told as it asks. */
public abstract sealed class WebhookRefusal extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private WebhookRefusal(String message) {
        super(message);
    }

    /** This installation has no key to sign what it would send. */
    public static final class NotSetUp extends WebhookRefusal {
        private static final long serialVersionUID = 1L;

        NotSetUp() {
            super("no key");
        }
    }

    /** The supplier has no webhook. */
    public static final class None extends WebhookRefusal {
        private static final long serialVersionUID = 1L;

        None() {
            super("no webhook");
        }
    }

    /** The receiver said that it is gone for good. */
    public static final class Ended extends WebhookRefusal {
        private static final long serialVersionUID = 1L;

        Ended() {
            super("the receiver is gone");
        }
    }

    /** There is no such delivery, or it is another's. */
    public static final class UnknownDelivery extends WebhookRefusal {
        private static final long serialVersionUID = 1L;

        UnknownDelivery() {
            super("no such delivery");
        }
    }

    /** The receiver at the address did not agree to be called. */
    public static final class NotAgreed extends WebhookRefusal {
        private static final long serialVersionUID = 1L;
        private final String came;
        private final String expected;

        /**
         * One that says both.
         *
         * @param came what the receiver answered, or why it could not
         * @param expected what would have been agreement
         */
        NotAgreed(String came, String expected) {
            super("the receiver " + came);
            this.came = came;
            this.expected = expected;
        }

        public String came() {
            return came;
        }

        public String expected() {
            return expected;
        }
    }
}
