/** Who gets in: one table of doors and roles. */
@NullMarked
package org.preuve.reporting.access;

import org.jspecify.annotations.NullMarked;
