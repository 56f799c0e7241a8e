/** Finds the published test vectors that lie beside the checkout. */
@NullMarked
package org.preuve.proofs.vectors;

import org.jspecify.annotations.NullMarked;
