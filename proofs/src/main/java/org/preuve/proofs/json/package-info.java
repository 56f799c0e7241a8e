/** Canonical JSON: RFC 8785 (JCS) over RFC 7493 (I-JSON) input. */
@NullMarked
package org.preuve.proofs.json;

import org.jspecify.annotations.NullMarked;
