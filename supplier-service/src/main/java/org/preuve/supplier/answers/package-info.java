/** How what became of a submission is answered over HTTP, the same at every door that takes one. */
@NullMarked
package org.preuve.supplier.answers;

import org.jspecify.annotations.NullMarked;
