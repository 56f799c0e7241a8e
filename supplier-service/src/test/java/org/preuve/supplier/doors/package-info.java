/** The service as it is seen from outside. */
@NullMarked
package org.preuve.supplier.doors;

import org.jspecify.annotations.NullMarked;
