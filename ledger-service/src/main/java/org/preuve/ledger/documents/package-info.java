/** What the documents of several features have in common in MongoDB. */
@NullMarked
package org.preuve.ledger.documents;

import org.jspecify.annotations.NullMarked;
