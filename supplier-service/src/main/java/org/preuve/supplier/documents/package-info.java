/** How documents are written where one at a time would be too slow. */
@NullMarked
package org.preuve.supplier.documents;

import org.jspecify.annotations.NullMarked;
