/** Tests of what sealed evidence adds up to. */
@NullMarked
package org.preuve.reporting.impact;

import org.jspecify.annotations.NullMarked;
