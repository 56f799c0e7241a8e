/** What a product is made of and by whom, tier by tier, as far as the makers signed it. */
@NullMarked
package org.preuve.reporting.chain;

import org.jspecify.annotations.NullMarked;
