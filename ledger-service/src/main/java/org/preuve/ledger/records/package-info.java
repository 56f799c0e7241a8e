/** Records of other services on their way in, and all records on their way out. */
@NullMarked
package org.preuve.ledger.records;

import org.jspecify.annotations.NullMarked;
