/** The neighbours of this service, small but real: a ledger made of proofs, an issuer that signs tokens, a database. */
@NullMarked
package org.preuve.reporting.neighbours;

import org.jspecify.annotations.NullMarked;
