/** What the organisation keeps in MongoDB, and how it starts. */
@NullMarked
package org.preuve.ledger.organisation.mongo;

import org.jspecify.annotations.NullMarked;
