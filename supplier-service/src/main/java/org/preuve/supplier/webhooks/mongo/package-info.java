/** Webhooks and what goes to them, in MongoDB. */
@NullMarked
package org.preuve.supplier.webhooks.mongo;

import org.jspecify.annotations.NullMarked;
