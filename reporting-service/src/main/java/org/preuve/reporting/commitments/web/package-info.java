/** The doors that tell where commitments stand. */
@NullMarked
package org.preuve.reporting.commitments.web;

import org.jspecify.annotations.NullMarked;
