/** The ledger: the only writer of the log, and the room where evidence becomes a record. */
@NullMarked
package org.preuve.ledger;

import org.jspecify.annotations.NullMarked;
