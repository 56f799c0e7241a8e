/** Calls to strangers: bounded in bytes and in time, following no redirect. */
@NullMarked
package org.preuve.ledger.outgoing;

import org.jspecify.annotations.NullMarked;
