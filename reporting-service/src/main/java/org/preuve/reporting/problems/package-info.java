/** Problem details (RFC 9457) for everything that is refused, and strict reading of what comes in. */
@NullMarked
package org.preuve.reporting.problems;

import org.jspecify.annotations.NullMarked;
