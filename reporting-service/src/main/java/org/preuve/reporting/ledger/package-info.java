/** The ledger as this service sees it: a neighbour that is asked, never trusted. */
@NullMarked
package org.preuve.reporting.ledger;

import org.jspecify.annotations.NullMarked;
