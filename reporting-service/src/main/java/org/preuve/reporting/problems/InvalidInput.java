package org.preuve.reporting.problems;

import java.util.List;

/** An input that was understood and has faults; all of them are told at once. */
public final class InvalidInput extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient List<InputFault> faults;

    public InvalidInput(List<InputFault> faults) {
        super(faults.toString());
        this.faults = List.copyOf(faults);
    }

    public InvalidInput(String at, String problem, String expected) {
        this(List.of(new InputFault(at, problem, expected)));
    }

    public List<InputFault> faults() {
        return faults;
    }
}
