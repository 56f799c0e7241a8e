/** How the ledger tells what it erased. */
@NullMarked
package org.preuve.supplier.erasures.http;

import org.jspecify.annotations.NullMarked;
