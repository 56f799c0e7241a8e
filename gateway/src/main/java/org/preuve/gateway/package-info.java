/** The one door: which address leads to which service, who is signed in, and what never passes. */
@NullMarked
package org.preuve.gateway;

import org.jspecify.annotations.NullMarked;
