/** When to try again what failed. */
@NullMarked
package org.preuve.supplier.retries;

import org.jspecify.annotations.NullMarked;
