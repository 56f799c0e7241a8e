/** Erasure: what a record says is taken away for ever, and a record in the log says that it was, when and on what basis. */
@NullMarked
package org.preuve.ledger.erasure;

import org.jspecify.annotations.NullMarked;
