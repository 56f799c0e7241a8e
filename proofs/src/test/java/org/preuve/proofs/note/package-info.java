/** Tests of notes and checkpoints, also against what other implementations wrote. */
@NullMarked
package org.preuve.proofs.note;

import org.jspecify.annotations.NullMarked;
