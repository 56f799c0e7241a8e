/** How witnesses are asked over HTTP (C2SP tlog-witness), and how asking is started. */
@NullMarked
package org.preuve.ledger.witness.http;

import org.jspecify.annotations.NullMarked;
