/** Commitments: where each one stands today, computed from the records of the log and set by nobody. */
@NullMarked
package org.preuve.reporting.commitments;

import org.jspecify.annotations.NullMarked;
