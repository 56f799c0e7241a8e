/** How records come in over HTTP and what became of them is answered, the same at every door that takes them. */
@NullMarked
package org.preuve.supplier.answers;

import org.jspecify.annotations.NullMarked;
