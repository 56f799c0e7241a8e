/** Status lists: the published examples, what is refused and why, and lists that tests of other packages use. */
@NullMarked
package org.preuve.proofs.status;

import org.jspecify.annotations.NullMarked;
