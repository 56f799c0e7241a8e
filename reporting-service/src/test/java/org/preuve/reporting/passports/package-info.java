/** Tests of the product passports. */
@NullMarked
package org.preuve.reporting.passports;

import org.jspecify.annotations.NullMarked;
