/** Suppliers are told what becomes of what they sent and are asked: by events, posted to an address of theirs. */
@NullMarked
package org.preuve.supplier.webhooks;

import org.jspecify.annotations.NullMarked;
