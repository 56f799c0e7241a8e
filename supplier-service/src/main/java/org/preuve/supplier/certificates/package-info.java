/** The certificates that a supplier's own records cite: until when each holds, for what, and what runs out soon. */
@NullMarked
package org.preuve.supplier.certificates;

import org.jspecify.annotations.NullMarked;
