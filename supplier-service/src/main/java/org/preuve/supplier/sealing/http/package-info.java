/** The ledger over HTTP. */
@NullMarked
package org.preuve.supplier.sealing.http;

import org.jspecify.annotations.NullMarked;
