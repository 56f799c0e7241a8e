package org.preuve.reporting.pages;

/** Why there is no page. */
public abstract sealed class PageRefusal extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private PageRefusal(String sentence) {
        super(sentence);
    }

    /** No claim of this id is published. Drafts are not told apart from nothing. */
    public static final class NoSuchClaim extends PageRefusal {

        private static final long serialVersionUID = 1L;

        public NoSuchClaim() {
            super("No claim is published under this address.");
        }
    }

    /** The claim was published later than the time that was asked for. */
    public static final class NotYetPublished extends PageRefusal {

        private static final long serialVersionUID = 1L;

        public NotYetPublished() {
            super("This claim was not published yet at that time.");
        }
    }

    /** What stands in the address is no product number. */
    public static final class NoProductNumber extends PageRefusal {

        private static final long serialVersionUID = 1L;

        public NoProductNumber(String problem) {
            super(problem);
        }
    }

    /** The product has no link of the type that was asked for (GS1-Conformant Resolver standard: 404). */
    public static final class NoSuchLink extends PageRefusal {

        private static final long serialVersionUID = 1L;

        public NoSuchLink() {
            super("There is no link of this type; linkType=linkset lists those that there are.");
        }
    }
}
