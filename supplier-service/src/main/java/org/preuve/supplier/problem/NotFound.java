package org.preuve.supplier.problem;

/** There is nothing under an id. */
public final class NotFound extends RuntimeException {

    public NotFound(String message) {
        super(message);
    }
}
