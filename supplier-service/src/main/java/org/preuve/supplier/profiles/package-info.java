/** What this installation knows of the supplier who asks. */
@NullMarked
package org.preuve.supplier.profiles;

import org.jspecify.annotations.NullMarked;
