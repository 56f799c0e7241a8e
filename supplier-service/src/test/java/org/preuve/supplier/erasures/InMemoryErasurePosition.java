package org.preuve.supplier.erasures;

/** A place that is lost with the process. */
final class InMemoryErasurePosition implements ErasurePosition {

    private long next;

    @Override
    public long next() {
        return next;
    }

    @Override
    public void reached(long place) {
        next = Math.max(next, place);
    }
}
