/** The checking page: one file that checks bundles and receipts in a browser, without us, online or saved to disk. */
@NullMarked
package org.preuve.reporting.check;

import org.jspecify.annotations.NullMarked;
