/** Time stamps in MongoDB. */
@NullMarked
package org.preuve.ledger.timestamp.mongo;

import org.jspecify.annotations.NullMarked;
