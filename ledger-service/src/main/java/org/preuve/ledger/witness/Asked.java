package org.preuve.ledger.witness;

/** How asking one witness about one checkpoint ended. Only the first two change anything. */
public enum Asked {
    /** It cosigned, and its cosignature is kept. */
    COSIGNED,
    /** It had cosigned this checkpoint before; it was not asked again. */
    HAS_COSIGNED,
    /** It says that it knows a larger log than this one. */
    KNOWS_MORE,
    /** The log has grown meanwhile: another replica asked it about a larger checkpoint of the same log. */
    OVERTAKEN,
    /** It said no, or nothing that means anything. */
    REFUSED,
    /** It answered with what is not its cosignature of this checkpoint at this time. */
    LIED,
    /** It did not answer in time. */
    NO_ANSWER
}
