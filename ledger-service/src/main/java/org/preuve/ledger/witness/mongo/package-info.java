/** Cosignatures in MongoDB. */
@NullMarked
package org.preuve.ledger.witness.mongo;

import org.jspecify.annotations.NullMarked;
