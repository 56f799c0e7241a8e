/** The log in MongoDB: what is hot is read by _id, and one document is moved by compare-and-swap. */
@NullMarked
package org.preuve.ledger.log.mongo;

import org.jspecify.annotations.NullMarked;
