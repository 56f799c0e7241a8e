package org.preuve.proofs.bundle;

/** What came out of one check, and why, in one sentence for people. */
public record Step(StepName name, Outcome outcome, String detail) {

    /** How a check ended. */
    public enum Outcome {
        PASSED,
        FAILED,
        /** Nothing was there to be checked, or a step before it failed that this one needs. */
        NOT_CHECKED
    }

    static Step passed(StepName name, String detail) {
        return new Step(name, Outcome.PASSED, detail);
    }

    static Step failed(StepName name, String detail) {
        return new Step(name, Outcome.FAILED, detail);
    }

    static Step notChecked(StepName name, String detail) {
        return new Step(name, Outcome.NOT_CHECKED, detail);
    }

    public boolean isFailed() {
        return outcome == Outcome.FAILED;
    }
}
