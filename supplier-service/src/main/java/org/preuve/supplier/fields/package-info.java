/** Reads the members of a JSON object and says what is wrong, and where. */
@NullMarked
package org.preuve.supplier.fields;

import org.jspecify.annotations.NullMarked;
