/** The doors' common refusals: bodies, methods, media types, unknown addresses, faults. */
@NullMarked
package org.preuve.reporting.problems.web;

import org.jspecify.annotations.NullMarked;
