/** What stands around the service in its tests: ledger, issuer and database. */
@NullMarked
package org.preuve.supplier.neighbours;

import org.jspecify.annotations.NullMarked;
