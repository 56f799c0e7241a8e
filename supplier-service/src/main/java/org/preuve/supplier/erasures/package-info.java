/** What the ledger erased is forgotten here, too. */
@NullMarked
package org.preuve.supplier.erasures;

import org.jspecify.annotations.NullMarked;
