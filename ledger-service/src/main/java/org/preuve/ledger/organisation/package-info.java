/** The organisation that this ledger belongs to: its key, and the names that it gives to its people in records. */
@NullMarked
package org.preuve.ledger.organisation;

import org.jspecify.annotations.NullMarked;
