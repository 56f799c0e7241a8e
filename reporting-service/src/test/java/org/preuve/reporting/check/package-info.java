/** Holds the checking page against the library of the project, case by case. */
@NullMarked
package org.preuve.reporting.check;

import org.jspecify.annotations.NullMarked;
