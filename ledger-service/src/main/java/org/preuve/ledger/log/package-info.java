/** The log: sealing records into it, and proving what is in it. The only code that writes entries. */
@NullMarked
package org.preuve.ledger.log;

import org.jspecify.annotations.NullMarked;
