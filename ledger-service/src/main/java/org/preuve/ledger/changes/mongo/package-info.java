/** Changes in MongoDB, and what finishes them at the start. */
@NullMarked
package org.preuve.ledger.changes.mongo;

import org.jspecify.annotations.NullMarked;
