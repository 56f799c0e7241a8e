/** Tests of the tree against published vectors and a second, naive implementation. */
@NullMarked
package org.preuve.proofs.log;

import org.jspecify.annotations.NullMarked;
