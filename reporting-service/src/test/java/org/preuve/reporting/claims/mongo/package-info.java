/** The store of claims on MongoDB. */
@NullMarked
package org.preuve.reporting.claims.mongo;

import org.jspecify.annotations.NullMarked;
