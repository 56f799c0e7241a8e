/** What a supplier may promise. */
@NullMarked
package org.preuve.supplier.commitments;

import org.jspecify.annotations.NullMarked;
