/** Claims in this service's own database. */
@NullMarked
package org.preuve.reporting.claims.mongo;

import org.jspecify.annotations.NullMarked;
