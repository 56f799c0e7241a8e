/** Tests of what makes, reads and refuses signatures of requests. */
@NullMarked
package org.preuve.proofs.http;

import org.jspecify.annotations.NullMarked;
