/** Signed records that suppliers send in: from the body of a request to a receipt. */
@NullMarked
package org.preuve.supplier.submissions;

import org.jspecify.annotations.NullMarked;
