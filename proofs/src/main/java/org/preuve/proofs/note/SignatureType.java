package org.preuve.proofs.note;

/** What a signature line of a note is, as registered in signed-note; part of a key's id, so types never mix. */
enum SignatureType {
    /** Ed25519 over the note's text: how a log signs. */
    LOG(0x01),
    /** Ed25519 over the time and the checkpoint: how a witness cosigns (tlog-cosignature). */
    WITNESS(0x04),
    /** ML-DSA-44 over names, time and tree head: a cosignature that holds against quantum computers (tlog-cosignature). */
    POST_QUANTUM(0x06);

    private final byte id;

    SignatureType(int id) {
        this.id = (byte) id;
    }

    byte id() {
        return id;
    }
}
