/** The heads of witnessed logs in MongoDB, one document for each, moved by compare-and-swap. */
@NullMarked
package org.preuve.ledger.witnessing.mongo;

import org.jspecify.annotations.NullMarked;
