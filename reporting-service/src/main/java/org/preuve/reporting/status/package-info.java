/** The published status lists: where each claim's bits are, and lists that say what became of the claims. */
@NullMarked
package org.preuve.reporting.status;

import org.jspecify.annotations.NullMarked;
