/** Signed notes, verifier keys and checkpoints, as C2SP signed-note, tlog-checkpoint and tlog-cosignature define them. */
@NullMarked
package org.preuve.proofs.note;

import org.jspecify.annotations.NullMarked;
