/** Statements in MongoDB. */
@NullMarked
package org.preuve.ledger.statements.mongo;

import org.jspecify.annotations.NullMarked;
