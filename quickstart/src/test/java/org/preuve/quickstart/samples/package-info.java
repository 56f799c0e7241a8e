/** Reading a French spreadsheet as it really comes. */
@NullMarked
package org.preuve.quickstart.samples;

import org.jspecify.annotations.NullMarked;
