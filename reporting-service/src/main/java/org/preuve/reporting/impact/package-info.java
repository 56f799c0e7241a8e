/** What sealed evidence adds up to: figures by indicator, unit and period, each with the records that it is made of. */
@NullMarked
package org.preuve.reporting.impact;

import org.jspecify.annotations.NullMarked;
