package org.preuve.reporting.packs;

/** Why nothing becomes of a pack. */
public abstract sealed class PackRefusal extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private PackRefusal(String sentence) {
        super(sentence);
    }

    /** The sentence for whoever asked. */
    public String sentence() {
        return String.valueOf(getMessage());
    }

    /** No pack has this name. */
    public static final class Unknown extends PackRefusal {

        private static final long serialVersionUID = 1L;

        public Unknown(String name) {
            super("There is no rule pack " + name + ".");
        }
    }

    /** What was brought cannot be applied. */
    public static final class Unreadable extends PackRefusal {

        private static final long serialVersionUID = 1L;

        Unreadable(String problem) {
            super(problem);
        }
    }

    /** A version stands for one content for ever. */
    public static final class VersionTaken extends PackRefusal {

        private static final long serialVersionUID = 1L;

        VersionTaken(PackName name) {
            super("Rule pack " + name + " is known with another content. Give the changed one another version.");
        }
    }

    /** It rules already, or did before: what is to rule again is loaded as a new version. */
    public static final class AlreadyAdopted extends PackRefusal {

        private static final long serialVersionUID = 1L;

        AlreadyAdopted(PackName name) {
            super("Rule pack " + name + " was switched on before and another version took its place. "
                    + "Load it under a new version to go back to it.");
        }
    }

    /** Two people are needed: one who brings a pack, another who switches it on. */
    public static final class SamePerson extends PackRefusal {

        private static final long serialVersionUID = 1L;

        SamePerson() {
            super("Who loaded a rule pack cannot switch it on; somebody else has to.");
        }
    }

    /** Nobody saw yet what it would change. */
    public static final class EffectUnknown extends PackRefusal {

        private static final long serialVersionUID = 1L;

        EffectUnknown(PackName name) {
            super("What rule pack " + name + " would change has not been computed against the rules of today. "
                    + "Ask for its effect first.");
        }
    }

    /** Another version of the same pack is being switched on. */
    public static final class Busy extends PackRefusal {

        private static final long serialVersionUID = 1L;

        Busy(PackName name) {
            super("Rule pack " + name + " is being switched on; send the same request again in a moment.");
        }
    }

    /** The ledger refused the signed adoption; nothing changed. */
    public static final class RefusedByLedger extends PackRefusal {

        private static final long serialVersionUID = 1L;

        RefusedByLedger(String reason) {
            super("The ledger refused the adoption: " + reason);
        }
    }

    /** What the database holds is not what was signed here: nothing is ruled by it, and somebody must look. */
    public static final class DoesNotCheck extends PackRefusal {

        private static final long serialVersionUID = 1L;

        DoesNotCheck(PackName name, String problem) {
            super("What is stored of rule pack " + name + " is not what was signed: " + problem);
        }
    }
}
