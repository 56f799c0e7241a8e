/** The doors of impact. */
@NullMarked
package org.preuve.reporting.impact.web;

import org.jspecify.annotations.NullMarked;
