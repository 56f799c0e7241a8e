/** Places and lists in MongoDB. */
@NullMarked
package org.preuve.reporting.status.mongo;

import org.jspecify.annotations.NullMarked;
