/** Where commitments stand, as their records and the days decide it. */
@NullMarked
package org.preuve.reporting.commitments;

import org.jspecify.annotations.NullMarked;
