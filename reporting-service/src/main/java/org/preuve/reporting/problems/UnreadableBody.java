package org.preuve.reporting.problems;

import java.util.Optional;

/** A body that is not the JSON that a door reads; says where. */
public final class UnreadableBody extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient Optional<InputFault> fault;

    public UnreadableBody(String message) {
        super(message);
        this.fault = Optional.empty();
    }

    public UnreadableBody(InputFault fault) {
        super(fault.at() + ": " + fault.problem());
        this.fault = Optional.of(fault);
    }

    public Optional<InputFault> fault() {
        return fault;
    }
}
