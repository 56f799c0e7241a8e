/** The doors for attestations. */
@NullMarked
package org.preuve.supplier.attestations.web;

import org.jspecify.annotations.NullMarked;
