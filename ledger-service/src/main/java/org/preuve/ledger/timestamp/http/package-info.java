/** How the authority is asked over HTTP, and how asking is started. */
@NullMarked
package org.preuve.ledger.timestamp.http;

import org.jspecify.annotations.NullMarked;
