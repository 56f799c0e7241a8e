/** Signatures of HTTP requests, as RFC 9421 and RFC 9530 define them: who sent this, once, now, and with this body. */
@NullMarked
package org.preuve.proofs.http;

import org.jspecify.annotations.NullMarked;
