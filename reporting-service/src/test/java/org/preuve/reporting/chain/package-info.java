/** A product's chain, drawn from the followed log. */
@NullMarked
package org.preuve.reporting.chain;

import org.jspecify.annotations.NullMarked;
