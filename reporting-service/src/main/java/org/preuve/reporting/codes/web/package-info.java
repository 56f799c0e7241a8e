/** The public doors of the codes for print. */
@NullMarked
package org.preuve.reporting.codes.web;

import org.jspecify.annotations.NullMarked;
