/** What a claim is about: products by their GS1 number. */
@NullMarked
package org.preuve.reporting.products;

import org.jspecify.annotations.NullMarked;
