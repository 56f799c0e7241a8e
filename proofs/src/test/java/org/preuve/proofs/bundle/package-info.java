/** Tests of bundles and policies: each part that is swapped or broken is refused by the step that is about it. */
@NullMarked
package org.preuve.proofs.bundle;

import org.jspecify.annotations.NullMarked;
