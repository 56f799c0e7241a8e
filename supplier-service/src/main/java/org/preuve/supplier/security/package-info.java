/** Who may pass which door. */
@NullMarked
package org.preuve.supplier.security;

import org.jspecify.annotations.NullMarked;
