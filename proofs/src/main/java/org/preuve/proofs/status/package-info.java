/** The published lists that say which credentials are revoked or suspended (W3C Bitstring Status List 1.0). */
@NullMarked
package org.preuve.proofs.status;

import org.jspecify.annotations.NullMarked;
