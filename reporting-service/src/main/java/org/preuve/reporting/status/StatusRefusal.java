package org.preuve.reporting.status;

/** Why there is no list. */
public abstract sealed class StatusRefusal extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private StatusRefusal(String sentence) {
        super(sentence);
    }

    /** No list has this name, or not yet. */
    public static final class NoSuchList extends StatusRefusal {

        private static final long serialVersionUID = 1L;

        public NoSuchList() {
            super("No status list has this name.");
        }
    }

    /** What is stored is not what was signed here. Nothing is made of it: somebody must look. */
    public static final class DoesNotCheck extends StatusRefusal {

        private static final long serialVersionUID = 1L;

        DoesNotCheck(ListName name, String problem) {
            super("The stored status list " + name + " is not what was signed: " + problem);
        }
    }
}
