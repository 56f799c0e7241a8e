/** Such calls over HTTPS. */
@NullMarked
package org.preuve.supplier.outgoing.http;

import org.jspecify.annotations.NullMarked;
