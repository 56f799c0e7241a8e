/** Calls to addresses that others name: which may be called, and how little is believed of what answers. */
@NullMarked
package org.preuve.supplier.outgoing;

import org.jspecify.annotations.NullMarked;
