/** Product numbers, good and bad. */
@NullMarked
package org.preuve.reporting.products;

import org.jspecify.annotations.NullMarked;
