/** What officers ask suppliers for, and how suppliers answer. */
@NullMarked
package org.preuve.supplier.requests;

import org.jspecify.annotations.NullMarked;
