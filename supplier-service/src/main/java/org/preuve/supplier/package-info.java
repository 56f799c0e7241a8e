/** Suppliers: who they are, which keys are theirs, and what they sign. */
@NullMarked
package org.preuve.supplier;

import org.jspecify.annotations.NullMarked;
