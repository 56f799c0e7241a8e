/** Corrections and withdrawals that suppliers sign of what they sent in before. */
@NullMarked
package org.preuve.supplier.changes;

import org.jspecify.annotations.NullMarked;
