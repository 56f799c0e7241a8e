/** Requests, and what records say as far as requests need it, in MongoDB. */
@NullMarked
package org.preuve.supplier.requests.mongo;

import org.jspecify.annotations.NullMarked;
