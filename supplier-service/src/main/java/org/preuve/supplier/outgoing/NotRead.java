package org.preuve.supplier.outgoing;

/** A stranger's address was not called, or gave nothing that could be used. The message may be told to the stranger. */
public final class NotRead extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public NotRead(String reason) {
        super(reason);
    }
}
