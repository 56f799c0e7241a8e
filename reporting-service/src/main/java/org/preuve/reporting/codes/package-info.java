/** The code that is printed on a product and leads to its page. */
@NullMarked
package org.preuve.reporting.codes;

import org.jspecify.annotations.NullMarked;
