/** Keys that suppliers take in beside their first, and keys that they revoke. */
@NullMarked
package org.preuve.supplier.rotation;

import org.jspecify.annotations.NullMarked;
