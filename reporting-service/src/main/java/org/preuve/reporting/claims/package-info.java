/** A claim's life: drafted, ruled, signed, sealed, published. */
@NullMarked
package org.preuve.reporting.claims;

import org.jspecify.annotations.NullMarked;
