package org.preuve.reporting.problems;

/** A body of more bytes than any door reads. */
public final class TooLargeBody extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public TooLargeBody() {
        super("a body has at most 1 MiB");
    }
}
