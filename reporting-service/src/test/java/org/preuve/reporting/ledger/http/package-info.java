/** The client of the ledger before ledgers of every mood. */
@NullMarked
package org.preuve.reporting.ledger.http;

import org.jspecify.annotations.NullMarked;
