/** What records and claims are about: products and places by their GS1 numbers. */
@NullMarked
package org.preuve.reporting.products;

import org.jspecify.annotations.NullMarked;
