/** Claims, rulings, credentials and public pages, over a log that is followed and verified. */
@NullMarked
package org.preuve.reporting;

import org.jspecify.annotations.NullMarked;
