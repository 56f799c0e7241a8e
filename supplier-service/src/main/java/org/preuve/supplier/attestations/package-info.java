/** What a supplier may attest. */
@NullMarked
package org.preuve.supplier.attestations;

import org.jspecify.annotations.NullMarked;
