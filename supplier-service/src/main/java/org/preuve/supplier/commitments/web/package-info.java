/** The doors for commitments. */
@NullMarked
package org.preuve.supplier.commitments.web;

import org.jspecify.annotations.NullMarked;
