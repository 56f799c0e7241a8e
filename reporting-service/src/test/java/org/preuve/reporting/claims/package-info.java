/** The life of a claim. */
@NullMarked
package org.preuve.reporting.claims;

import org.jspecify.annotations.NullMarked;
