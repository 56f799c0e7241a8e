/** The door at which a supplier sees which of its certificates run out. */
@NullMarked
package org.preuve.supplier.certificates.web;

import org.jspecify.annotations.NullMarked;
