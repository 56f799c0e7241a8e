/** Evidence and its files in MongoDB. */
@NullMarked
package org.preuve.ledger.evidence.mongo;

import org.jspecify.annotations.NullMarked;
