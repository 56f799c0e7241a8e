/** Tests of timestamps, by an authority that is made here. */
@NullMarked
package org.preuve.proofs.timestamp;

import org.jspecify.annotations.NullMarked;
