/** What a signed record must be before it is worth sealing, whatever it is about. */
@NullMarked
package org.preuve.supplier.records;

import org.jspecify.annotations.NullMarked;
