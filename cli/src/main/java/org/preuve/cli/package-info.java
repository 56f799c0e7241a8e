/** The command line: keys, signing and submitting records, and checking bundles, receipts and whole logs. */
@NullMarked
package org.preuve.cli;

import org.jspecify.annotations.NullMarked;
