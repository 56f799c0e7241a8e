/** The public door of the status lists. */
@NullMarked
package org.preuve.reporting.status.web;

import org.jspecify.annotations.NullMarked;
