/** The doors of the witness (C2SP tlog-witness). */
@NullMarked
package org.preuve.ledger.witnessing.web;

import org.jspecify.annotations.NullMarked;
