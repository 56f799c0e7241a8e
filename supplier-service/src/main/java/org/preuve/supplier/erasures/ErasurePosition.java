package org.preuve.supplier.erasures;

/** How far the log was read for erasures. What a method has written when it returns survives a crash. */
public interface ErasurePosition {

    /** The first entry that was not read. */
    long next();

    /** Everything before this entry was read; a place before the one that is kept changes nothing. */
    void reached(long next);
}
