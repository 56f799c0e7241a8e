package org.preuve.ledger.evidence;

/** Why a file does not come to stand beside evidence. */
public sealed interface EvidenceRefusal {

    /** The file is not one that can stand beside evidence. */
    record FileRefused(String problem, String expected) implements EvidenceRefusal {}

    /** There is no such file beside this evidence. */
    record NoSuchFile(String digest) implements EvidenceRefusal {}

    default EvidenceRefused refused() {
        return new EvidenceRefused(this);
    }
}
