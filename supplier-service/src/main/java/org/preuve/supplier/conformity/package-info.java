/** A certifier's credential that an attestation carries: read, checked, and held against what the attestation says. */
@NullMarked
package org.preuve.supplier.conformity;

import org.jspecify.annotations.NullMarked;
