/** Tests of the codes for print. */
@NullMarked
package org.preuve.reporting.codes;

import org.jspecify.annotations.NullMarked;
