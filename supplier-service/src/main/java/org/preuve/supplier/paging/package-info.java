/** One page of a list, and where the next begins. */
@NullMarked
package org.preuve.supplier.paging;

import org.jspecify.annotations.NullMarked;
